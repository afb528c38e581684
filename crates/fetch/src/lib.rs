//! The fetch stage; see ARCHITECTURE.md.
