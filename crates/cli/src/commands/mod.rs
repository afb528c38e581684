//! One file a command; each has `Args` for what it can be asked and `run` for what it does.

pub(crate) mod clean;
pub(crate) mod cluster;
pub(crate) mod completions;
pub(crate) mod eval;
pub(crate) mod exit_codes;
pub(crate) mod explain;
pub(crate) mod fetch;
pub(crate) mod fingerprint;
pub(crate) mod ingest;
pub(crate) mod man;
pub(crate) mod schema;
pub(crate) mod sources;
pub(crate) mod state;
pub(crate) mod status;
