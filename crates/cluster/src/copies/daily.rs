//! Groups that keep their names from day to day.

/// A name that a group had and has no more.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Alias {
    /// The former name.
    pub old: Box<str>,
    /// The name of the group that it is part of now.
    pub group: Box<str>,
}

/// An index by days.
#[derive(Debug)]
pub struct Daily;
