//! The cluster stage; see ARCHITECTURE.md.
