//! The fingerprint stage; see ARCHITECTURE.md.
