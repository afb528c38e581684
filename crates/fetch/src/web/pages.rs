//! The pages that the sources name, each fetched once, or taken from what is known; and what becomes of
//! those that cannot be had. It reads no list.

use std::{collections::BTreeSet, ops::ControlFlow};

use model::{RawDocument, Rejection};
use url::Url;

use super::{
    Health, Kept,
    client::Failure,
    health::Weight,
    hosts::Hosts,
    listing::{Form, Wanted, canonical},
    queue::{Done, End, Job},
    run::{Run, not_before},
};
use crate::{
    Flow, SourceError,
    content_type::ContentType,
    intake::{Fault, Intake},
    items,
};

/// A page that is asked for.
struct Page {
    row: usize,
    key: String,
    wanted: Wanted,
    kept: Option<Kept>,
}

/// The status of a page that its publisher has taken back (RFC 9110, section 15.5.11).
const GONE: u16 = 410;

/// What a page counts as.
#[derive(Clone, Copy)]
enum News {
    New,
    Known,
}

impl Run<'_, '_, '_, '_> {
    /// Gives every page that the lists name.
    pub(super) fn pages(&mut self, hosts: &Hosts<'_>) -> Flow {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        order.sort_by_key(|&at| self.rows.get(at).map(|row| row.order));
        let (mut seen, mut pages, mut jobs) = (BTreeSet::new(), Vec::new(), Vec::new());
        for at in order {
            let Some(row) = self.rows.get_mut(at) else { continue };
            let mut wanted = std::mem::take(&mut row.wanted);
            let most = self.network.max_items.min(wanted.len());
            row.visit.left_out += (wanted.len() - most) as u64;
            wanted.truncate(most);
            for (number, wanted) in (1_u64..).zip(wanted) {
                let Some((page, url)) = self.choose(at, number, wanted, &mut seen)? else {
                    continue;
                };
                if self.web.dry_run {
                    let planned = self.rows.get_mut(at).map(|row| &mut row.visit.planned);
                    if let Some(planned) = planned {
                        planned.push(page.key.clone());
                    }
                    continue;
                }
                jobs.push(self.job(pages.len(), &page.key, &url, page.kept.as_ref()));
                pages.push(Some(page));
            }
        }
        hosts.run(jobs, &mut |done| {
            let Some(page) = pages.get_mut(done.job.id).and_then(Option::take) else {
                return ControlFlow::Continue(Vec::new());
            };
            match self.arrived(page, done) {
                ControlFlow::Continue(()) => ControlFlow::Continue(Vec::new()),
                ControlFlow::Break(()) => ControlFlow::Break(()),
            }
        })
    }

    /// Decides what is to be done for one page; `None` when nothing has to be asked.
    fn choose(
        &mut self,
        row: usize,
        number: u64,
        wanted: Wanted,
        seen: &mut BTreeSet<String>,
    ) -> ControlFlow<(), Option<(Page, Url)>> {
        let Some(address) = wanted.item.url.clone() else {
            // An item without a page: what the feed says is all there is.
            let place =
                self.rows.get(row).map(|row| row.visited.source.clone()).unwrap_or_default();
            let fault = Fault::new(Rejection::Empty, "an item without a page");
            self.instead(row, format!("{place}#{number}"), wanted, fault)?;
            return ControlFlow::Continue(None);
        };
        let url = match canonical(&address) {
            Ok(url) => url,
            Err((rejection, detail)) => {
                self.instead(row, address, wanted, Fault::new(rejection, detail))?;
                return ControlFlow::Continue(None);
            }
        };
        let key = url.to_string();
        if !seen.insert(key.clone()) {
            self.count(row, News::Known);
            return ControlFlow::Continue(None);
        }
        if let Some((kept, is_fresh)) = self.direct.remove(&key) {
            let news = if is_fresh { News::New } else { News::Known };
            self.give(row, &key, &wanted, &kept, news)?;
            return ControlFlow::Continue(None);
        }
        let kept = self.web.known.page(&key);
        let is_page = self.rows.get(row).is_some_and(|row| row.form == Form::Page);
        let health = self.resting(&key);
        match (kept, health) {
            (Some(kept), health)
                if health.is_some() || !(is_page || has_changed(&wanted, &kept)) =>
            {
                self.give(row, &key, &wanted, &kept, News::Known)?;
            }
            (None, Some(health)) => self.rests(row, key, wanted, &health)?,
            (kept, _) => {
                return ControlFlow::Continue(Some((Page { row, key, wanted, kept }, url)));
            }
        }
        ControlFlow::Continue(None)
    }

    fn rests(&mut self, row: usize, key: String, wanted: Wanted, health: &Health) -> Flow {
        self.rest_until(row, health.next_attempt);
        if health.status == Some(GONE) {
            return self.refuse(row, key, Fault::new(Rejection::Withdrawn, not_before(health)));
        }
        self.instead(row, key, wanted, Fault::new(Rejection::Unreachable, not_before(health)))
    }

    fn arrived(&mut self, page: Page, done: Done) -> Flow {
        let Done { job, end, took } = done;
        if let Some(row) = self.rows.get_mut(page.row) {
            row.visit.took += took;
            if row.form == Form::Page {
                row.visit.http_status = match &end {
                    End::Body(_) => Some(200),
                    End::Unchanged => Some(304),
                    End::Failed(failure) => failure.status,
                    End::Elsewhere => None,
                };
            }
        }
        self.remember_move(&page.key, &job, &end);
        match end {
            End::Body(body) => {
                let kept = self.kept(body, &job.url, page.wanted.stamp.clone());
                // Servers change a body and not its ETag, and the other way round: the bytes decide.
                let is_same = page.kept.as_ref().is_some_and(|before| before.body == kept.body);
                let news = if is_same { News::Known } else { News::New };
                self.fresh(page, &kept, news)
            }
            End::Unchanged => self.unchanged(page),
            End::Elsewhere => {
                self.count(page.row, News::Known);
                Flow::Continue(())
            }
            End::Failed(failure) => self.lost(page, &job, failure),
        }
    }

    fn fresh(&mut self, page: Page, kept: &Kept, news: News) -> Flow {
        match checked(kept) {
            Ok(()) => {
                self.web.known.keep_page(&page.key, kept);
                self.worked(&page.key, self.own_row(&page));
                self.give(page.row, &page.key, &page.wanted, kept, news)
            }
            Err(fault) => {
                let Fault { rejection, detail } = fault;
                let failure = Failure::new(Weight::Hard, rejection, detail.clone());
                let next = self.failed(&page.key, &failure);
                self.rest_until(page.row, Some(next));
                self.instead(page.row, page.key, page.wanted, Fault::new(rejection, detail))
            }
        }
    }

    fn unchanged(&mut self, page: Page) -> Flow {
        let Some(mut kept) = page.kept.clone() else {
            let fault = Fault::new(Rejection::Unreachable, "status 304 for what was never had");
            return self.instead(page.row, page.key, page.wanted, fault);
        };
        if page.wanted.stamp.is_some() && page.wanted.stamp != kept.stamp {
            kept.stamp.clone_from(&page.wanted.stamp);
            self.web.known.keep_page(&page.key, &kept);
        }
        self.worked(&page.key, self.own_row(&page));
        self.give(page.row, &page.key, &page.wanted, &kept, News::Known)
    }

    /// Says when a page that is a source by itself is asked for again.
    fn rest_until(&mut self, row: usize, next: Option<jiff::Timestamp>) {
        if let Some(row) = self.rows.get_mut(row).filter(|row| row.form == Form::Page) {
            row.visit.next_attempt = next;
        }
    }

    /// The row of a page that is a source by itself.
    fn own_row(&self, page: &Page) -> Option<usize> {
        self.rows.get(page.row).is_some_and(|row| row.form == Form::Page).then_some(page.row)
    }

    fn lost(&mut self, page: Page, job: &Job, failure: Failure) -> Flow {
        let next = self.failed(&page.key, &failure);
        let (rejection, mut detail) = failure.fault;
        if job.url.as_str() != page.key {
            detail = format!("{detail}, at {}", job.url);
        }
        self.rest_until(page.row, Some(next));
        if failure.status == Some(GONE) {
            return self.refuse(page.row, page.key, Fault::new(Rejection::Withdrawn, detail));
        }
        if let Some(kept) = &page.kept {
            tracing::warn!(
                url = page.key,
                detail,
                "page cannot be had again, the last one is used"
            );
            return self.give(page.row, &page.key, &page.wanted, kept, News::Known);
        }
        self.instead(page.row, page.key, page.wanted, Fault::new(rejection, detail))
    }

    /// Uses what the feed says of a page that cannot be had; where it says nothing, the page is refused.
    fn instead(&mut self, at: usize, origin: String, wanted: Wanted, fault: Fault) -> Flow {
        let has_text = wanted.item.html.is_some();
        let document =
            has_text.then(|| items::document(wanted.item, wanted.lang.as_deref(), origin.clone()));
        let now = self.now();
        let Some(row) = self.rows.get_mut(at) else { return Flow::Continue(()) };
        if let Some(Ok(raw)) = document {
            tracing::debug!(%origin, detail = fault.detail, "the feed's own text is used");
            row.visit.from_list += 1;
            row.visit.new += 1;
            let raw = RawDocument { fetched_at: Some(now), ..raw };
            return self.intake.on(&mut row.visited, |intake| intake.give(raw, 0));
        }
        self.refuse(at, origin, fault)
    }

    fn refuse(&mut self, row: usize, origin: String, fault: Fault) -> Flow {
        let Some(row) = self.rows.get_mut(row) else { return Flow::Continue(()) };
        row.visit.failed += 1;
        if row.form == Form::Page {
            let (url, detail) = (row.visited.source.clone(), fault.detail.clone());
            let broken = SourceError::Web { url, detail };
            self.intake.on(&mut row.visited, |intake| intake.fail(broken))?;
        }
        self.intake.on(&mut row.visited, |intake| intake.refuse(origin, 0, None, fault))
    }

    fn give(&mut self, row: usize, key: &str, wanted: &Wanted, kept: &Kept, news: News) -> Flow {
        if self.web.dry_run {
            self.count(row, News::Known);
            return Flow::Continue(());
        }
        if let Err(fault) = checked(kept) {
            return self.instead(row, key.to_owned(), wanted.clone(), fault);
        }
        self.count(row, news);
        let Some(row) = self.rows.get_mut(row) else { return Flow::Continue(()) };
        let content_type = ContentType::of(&kept.content_type);
        let raw = RawDocument {
            origin: key.to_owned(),
            url: Some(kept.url.clone()),
            body: kept.body.clone(),
            media: content_type.media().unwrap_or_default(),
            charset: content_type.charset,
            title: wanted.item.title.clone(),
            lang: wanted.item.lang.clone().or_else(|| wanted.lang.clone()),
            date: wanted.item.published.clone(),
            fetched_at: Some(kept.fetched_at),
            ..RawDocument::default()
        };
        self.intake.on(&mut row.visited, |intake: &mut Intake<'_>| intake.give(raw, 0))
    }

    fn count(&mut self, row: usize, news: News) {
        let Some(row) = self.rows.get_mut(row) else { return };
        match news {
            News::New => row.visit.new += 1,
            News::Known => row.visit.known += 1,
        }
    }
}

/// The list says that the page has changed since it was fetched.
fn has_changed(wanted: &Wanted, kept: &Kept) -> bool {
    wanted.stamp.is_some() && wanted.stamp != kept.stamp
}

fn checked(kept: &Kept) -> Result<(), Fault> {
    let content_type = ContentType::of(&kept.content_type);
    if content_type.media().is_none() {
        return Err(Fault::new(Rejection::WrongKind, content_type.essence));
    }
    if kept.body.trim_ascii().is_empty() {
        return Err(Fault::new(Rejection::Empty, ""));
    }
    Ok(())
}
