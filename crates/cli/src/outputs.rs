//! Which files a run writes, and the writing of them in order. What stands in them is made elsewhere.

use std::{collections::BTreeMap, path::Path};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use cluster::ComparedPair;
use indicatif::ProgressBar;
use publish::{Format, OutputSet, PairRow, PublishError, WrittenTable};

use crate::{
    clock::now, config::Config, pipeline::Report, progress::Length, report::Run, table_rows,
    tables::Tables,
};

/// What the command line says of the files.
#[derive(clap::Args, Debug)]
pub(crate) struct Forms {
    /// The forms of the tables, with commas between [default: csv]
    #[arg(long, value_name = "FORMS", value_delimiter = ',', value_parser = format_parser())]
    format: Vec<Format>,
    /// Write every compared pair with its evidence and veto, too
    #[arg(long)]
    pairs: bool,
    /// Write no report.html
    #[arg(long)]
    no_report: bool,
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    let names = Format::ALL.iter().map(|format| format.name());
    PossibleValuesParser::new(names).map(|word| {
        let known = Format::ALL.iter().find(|format| format.name() == word);
        known.copied().unwrap_or(Format::Csv)
    })
}

impl Forms {
    /// Puts what the command line says in the place of what the configuration says.
    pub(crate) fn over(&self, config: &mut Config) {
        if !self.format.is_empty() {
            config.format.clone_from(&self.format);
        }
        if config.format.is_empty() {
            config.format.push(Format::Csv);
        }
        config.format.sort_unstable();
        config.format.dedup();
        config.pairs |= self.pairs;
        config.no_report |= self.no_report;
    }
}

/// How many steps the writing has.
pub(crate) fn length(config: &Config) -> Length {
    Length::Steps(config.format.len() as u64 + u64::from(!config.no_report))
}

/// The name of a stage in `run.json`.
const fn stage(format: Format) -> &'static str {
    match format {
        Format::Csv => "write csv",
        Format::Xlsx => "write xlsx",
        Format::Jsonl => "write jsonl",
        Format::Parquet => "write parquet",
        Format::Sqlite => "write sqlite",
    }
}

/// What is written.
pub(crate) struct Outputs<'a> {
    pub(crate) run: &'a mut Run,
    pub(crate) tables: &'a mut Tables,
    /// The reports, if they are at hand.
    pub(crate) reports: &'a [Report],
    pub(crate) pairs: &'a [ComparedPair],
    /// The CSV files of the articles of an earlier run that had the same.
    pub(crate) articles_before: Option<&'a WrittenTable>,
    /// The text of each article by its id, taken from where they are.
    pub(crate) texts: &'a mut dyn FnMut() -> anyhow::Result<BTreeMap<String, String>>,
}

impl Outputs<'_> {
    /// Writes all files but the report of the run beside their places.
    pub(crate) fn write(
        &mut self,
        config: &Config,
        out: &Path,
        bar: &ProgressBar,
    ) -> anyhow::Result<OutputSet> {
        let mut set = OutputSet::begin(out)?;
        let (spreadsheets, bodies): (Vec<Format>, Vec<Format>) =
            config.format.iter().partition(|format| !format.has_bodies());
        self.forms(&mut set, config, &spreadsheets, bar)?;
        if !bodies.is_empty() {
            let mut texts = (self.texts)()?;
            for row in &mut self.tables.articles {
                row.text = texts.remove(&row.article_id).unwrap_or_default();
            }
            self.forms(&mut set, config, &bodies, bar)?;
        }
        if !config.no_report {
            self.run.page(&mut set, self.tables, now())?;
            self.run.wrote("write report", now());
            bar.inc(1);
        }
        Ok(set)
    }

    fn forms(
        &mut self,
        set: &mut OutputSet,
        config: &Config,
        formats: &[Format],
        bar: &ProgressBar,
    ) -> Result<(), PublishError> {
        for format in formats {
            let pairs = || -> Box<dyn Iterator<Item = PairRow> + '_> { self.pairs() };
            let Tables { events, articles, aliases, .. } = &*self.tables;
            let pairs: Option<publish::Pairs<'_>> = if config.pairs { Some(&pairs) } else { None };
            let articles_before = self.articles_before;
            let tables = publish::Tables { events, articles, aliases, pairs, articles_before };
            set.tables(tables, *format, &config.csv)?;
            self.run.wrote(stage(*format), now());
            bar.inc(1);
        }
        Ok(())
    }

    fn pairs(&self) -> Box<dyn Iterator<Item = PairRow> + '_> {
        let copies = self.tables.articles.iter().filter_map(table_rows::copy_pair);
        let rows = self.pairs.iter().filter_map(|pair| table_rows::pair(pair, self.reports));
        Box::new(copies.chain(rows))
    }
}
