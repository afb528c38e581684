//! The publish stage; see ARCHITECTURE.md.
