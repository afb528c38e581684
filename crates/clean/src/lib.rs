//! The clean stage; see ARCHITECTURE.md.
