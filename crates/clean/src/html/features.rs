//! What the model of the body is told of each block: its look, its place, its neighbours, what is around it.
//!
//! Knows no weight: which of this speaks for the article was fitted (`forest`). The order of the numbers is that
//! of the fitted data: who changes it fits anew.

use rustc_hash::FxHashMap;

use super::{
    blocks::{Block, Blocks},
    facts::Facts,
    tree::{Id, Tree},
};

/// What a page says of its article elsewhere, as keys of letters and digits.
#[derive(Debug, Default)]
pub(super) struct About {
    /// Of its titles.
    pub(super) titles: Vec<String>,
    /// Of its descriptions.
    pub(super) description: String,
    /// Of the body in JSON-LD.
    pub(super) body: String,
}

/// The numbers of a block.
#[derive(Debug)]
pub(super) struct Row {
    /// The numbers.
    pub(super) features: Vec<f32>,
    /// See [`Facts::size`].
    pub(super) size: f32,
}

/// What is in an element.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    size: f32,
    linked: f32,
    prose: f32,
    blocks: f32,
}

impl Sum {
    fn add(&mut self, other: &Self) {
        self.size += other.size;
        self.linked += other.linked;
        self.prose += other.prose;
        self.blocks += other.blocks;
    }

    fn of(facts: &Facts) -> Self {
        let prose = if facts.is_prose() { facts.size } else { 0.0 };
        Self { size: facts.size, linked: facts.size * facts.linked, prose, blocks: 1.0 }
    }
}

/// A page as the features see it.
struct Page<'a> {
    tree: &'a Tree,
    sums: Vec<Sum>,
    /// Where an element begins and ends in reading order.
    spans: Vec<(u32, u32)>,
    best: Id,
    all: Sum,
    groups: FxHashMap<u64, Sum>,
    repeats: FxHashMap<&'a str, f32>,
}

/// More than this of a text that the page states about itself is not compared; nor are blocks past that number.
const STATED_BYTES: usize = 40_000;
const STATED_BLOCKS: usize = 4_000;

/// The numbers of each block.
pub(super) fn of(tree: &Tree, blocks: &Blocks, about: &About) -> Vec<Row> {
    let facts: Vec<Facts> = blocks.blocks.iter().map(Facts::of).collect();
    let sums: Vec<Sum> = facts.iter().map(Sum::of).collect();
    let page = Page::of(tree, blocks, &facts);
    let heading = heading(&blocks.blocks, &facts, about);
    let mut rows = Vec::with_capacity(facts.len());
    let (mut size_before, mut prose_before) = (0.0, 0.0);
    let mut size_at_heading = 0.0;
    for (at, (block, own)) in blocks.blocks.iter().zip(&facts).enumerate() {
        if at == heading {
            size_at_heading = size_before;
        }
        let mut features = Vec::with_capacity(COUNT);
        push_look(&mut features, tree, block, own);
        features.extend(block.around.steps().iter().map(|steps| f32::from(*steps)));
        push_stated(&mut features, &page, own, about, at);
        features.extend([
            ratio(size_before, page.all.size),
            ratio(prose_before, page.all.prose),
            number(at).ln_1p(),
            number(at) - number(heading).min(number(at) + 50.0),
            (size_before - size_at_heading).max(-1.0),
            page.all.size.ln_1p(),
            ratio(page.all.linked, page.all.size),
            ratio(page.all.prose, page.all.size),
        ]);
        page.push_containers(&mut features, block, own);
        push_neighbours(&mut features, tree, blocks, &facts, at);
        push_surroundings(&mut features, &sums, at);
        rows.push(Row { features, size: own.size });
        size_before += own.size;
        prose_before += Sum::of(own).prose;
    }
    rows
}

/// How many numbers a block has, about: a hint for memory.
const COUNT: usize = 128;

fn ratio(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

#[expect(clippy::cast_precision_loss, reason = "places in a page are small numbers")]
fn number(count: usize) -> f32 {
    count as f32
}

fn flag(holds: bool) -> f32 {
    f32::from(u8::from(holds))
}

/// Where the headline stands: the first heading of the page's own title, else the first block.
fn heading(blocks: &[Block], facts: &[Facts], about: &About) -> usize {
    let is_title = |(block, facts): (&Block, &Facts)| {
        let steps = block.around.steps().get(super::hints::Hint::Heading as usize);
        steps.is_some_and(|steps| *steps <= 2) && about.titles.contains(&facts.key)
    };
    blocks.iter().zip(facts).position(is_title).unwrap_or(0)
}

fn tag(name: &str) -> f32 {
    match name {
        "p" => 0.0,
        "blockquote" | "pre" => 1.0,
        "li" => 2.0,
        "dd" | "dt" | "dl" => 3.0,
        "h2" => 4.0,
        "h3" => 5.0,
        "h4" | "h5" | "h6" => 6.0,
        "h1" => 7.0,
        "tr" | "table" | "tbody" | "thead" => 8.0,
        "article" | "section" | "main" => 9.0,
        "div" => 10.0,
        "figure" | "figcaption" => 11.0,
        _ => 12.0,
    }
}

fn push_look(features: &mut Vec<f32>, tree: &Tree, block: &Block, own: &Facts) {
    features.extend([
        own.size.ln_1p(),
        own.words.ln_1p(),
        ratio(own.size, own.words),
        own.linked,
        own.links,
        own.strong,
        own.digits,
        own.upper,
        own.sentences,
        ratio(own.sentences * 100.0, own.size),
        ratio(own.commas * 100.0, own.size),
        ratio(own.odd * 100.0, own.size),
        own.end,
        own.start,
        own.quoted,
        tag(tree.name(block.element)),
        number(block.depth),
    ]);
}

fn push_stated(features: &mut Vec<f32>, page: &Page, own: &Facts, about: &About, at: usize) {
    let stated = |text: &str| match text.len() {
        0 => -1.0,
        _ if own.key.len() < 8 || at > STATED_BLOCKS => 0.0,
        _ => flag(text.contains(own.key.as_str())),
    };
    features.extend([
        flag(about.titles.contains(&own.key)),
        stated(&about.description),
        stated(&about.body),
        page.repeats.get(own.key.as_str()).copied().unwrap_or(1.0),
    ]);
}

/// The look of the blocks two before to two behind.
fn push_neighbours(
    features: &mut Vec<f32>,
    tree: &Tree,
    blocks: &Blocks,
    facts: &[Facts],
    at: usize,
) {
    let own = blocks.blocks.get(at);
    for step in [-1_isize, 1, -2, 2] {
        let place = at.checked_add_signed(step);
        let other = place.and_then(|place| Some((blocks.blocks.get(place)?, facts.get(place)?)));
        let Some(((other, facts), own)) = other.zip(own) else {
            features.extend([-1.0; 6]);
            continue;
        };
        features.extend([
            facts.size.ln_1p(),
            facts.linked,
            facts.end,
            tag(tree.name(other.element)),
            flag(other.group == own.group),
            number(other.depth) - number(own.depth),
        ]);
    }
}

/// What stands within three blocks, and within ten.
fn push_surroundings(features: &mut Vec<f32>, sums: &[Sum], at: usize) {
    for reach in [3, 10] {
        let from = at.saturating_sub(reach);
        let near = sums.get(from..(at + reach + 1).min(sums.len())).unwrap_or_default();
        let mut sum = Sum::default();
        for other in near {
            sum.add(other);
        }
        features.extend([
            ratio(sum.prose, sum.size),
            ratio(sum.linked, sum.size),
            sum.size.ln_1p(),
        ]);
    }
}

impl<'a> Page<'a> {
    fn of(tree: &'a Tree, blocks: &Blocks, facts: &'a [Facts]) -> Self {
        let mut sums = vec![Sum::default(); tree.len()];
        let mut claims = vec![0.0_f32; tree.len()];
        let mut all = Sum::default();
        let mut groups: FxHashMap<u64, Sum> = FxHashMap::default();
        let mut repeats: FxHashMap<&str, f32> = FxHashMap::default();
        for (block, facts) in blocks.blocks.iter().zip(facts) {
            let sum = Sum::of(facts);
            all.add(&sum);
            groups.entry(block.group).or_default().add(&sum);
            *repeats.entry(facts.key.as_str()).or_default() += 1.0;
            if let Some(own) = sums.get_mut(block.element) {
                own.add(&sum);
            }
            // As readability does: a paragraph speaks for what is around it, less from farther away.
            let mut claim = sum.prose;
            let mut above = tree.parent(block.element);
            for _ in 0..CLAIMED {
                let Some(id) = above else { break };
                if let Some(own) = claims.get_mut(id) {
                    *own += claim;
                }
                claim *= CLAIM_LEFT;
                above = tree.parent(id);
            }
        }
        let mut spans = vec![(0, 0); tree.len()];
        for (number, id) in (1_u32..).zip(&blocks.elements) {
            if let Some(span) = spans.get_mut(*id) {
                *span = (number, number);
            }
        }
        for id in blocks.elements.iter().rev() {
            let Some(parent) = tree.parent(*id) else { continue };
            let sum = sums.get(*id).copied().unwrap_or_default();
            let end = spans.get(*id).map_or(0, |span| span.1);
            if let Some(own) = sums.get_mut(parent) {
                own.add(&sum);
            }
            if let Some(span) = spans.get_mut(parent) {
                span.1 = span.1.max(end);
            }
        }
        let mut best = (Tree::ROOT, 0.0);
        for id in &blocks.elements {
            let claim = claims.get(*id).copied().unwrap_or_default();
            if claim > best.1 {
                best = (*id, claim);
            }
        }
        Self { tree, sums, spans, best: best.0, all, groups, repeats }
    }

    fn sum(&self, id: Id) -> Sum {
        self.sums.get(id).copied().unwrap_or_default()
    }

    fn holds(&self, outer: Id, inner: Id) -> bool {
        let span = |id: Id| self.spans.get(id).copied().unwrap_or_default();
        (span(outer).0..=span(outer).1).contains(&span(inner).0)
    }

    /// The elements around a block, and how far the one is that holds most prose.
    fn push_containers(&self, features: &mut Vec<f32>, block: &Block, own: &Facts) {
        let mut id = Some(block.element);
        for _ in 0..4 {
            let sum = id.map(|id| self.sum(id)).unwrap_or_default();
            features.extend([
                sum.size.ln_1p(),
                ratio(sum.prose, self.all.prose),
                ratio(sum.prose, sum.size),
                ratio(sum.linked, sum.size),
                sum.blocks.ln_1p(),
            ]);
            id = id.and_then(|id| self.tree.parent(id));
        }
        let group = self.groups.get(&block.group).copied().unwrap_or_default();
        features.extend([
            group.blocks.ln_1p(),
            ratio(group.prose, self.all.prose),
            ratio(group.linked, group.size),
            ratio(group.size, group.blocks).ln_1p(),
            ratio(own.size * group.blocks, group.size).ln_1p(),
        ]);
        let (mut up, mut common) = (0.0, block.element);
        while !self.holds(common, self.best) && up < MOST_UP {
            let Some(above) = self.tree.parent(common) else { break };
            (common, up) = (above, up + 1.0);
        }
        let (mut down, mut inner) = (0.0, self.best);
        while inner != common && down < MOST_UP {
            let Some(above) = self.tree.parent(inner) else { break };
            (inner, down) = (above, down + 1.0);
        }
        let common = self.sum(common);
        features.extend([
            up,
            down,
            ratio(self.sum(self.best).prose, self.all.prose),
            ratio(common.prose, self.all.prose),
            ratio(common.linked, common.size),
        ]);
    }
}

/// A paragraph speaks for so many elements around it, each time for this share of the one before.
const CLAIMED: usize = 5;
const CLAIM_LEFT: f32 = 0.5;
/// Steps in the tree past this are far.
const MOST_UP: f32 = 40.0;

/// The key of a text that a page states: its letters and digits, in small letters.
pub(super) fn key(text: &str) -> String {
    let mut key = String::new();
    for character in text.chars().filter(|character| character.is_alphanumeric()) {
        if key.len() > STATED_BYTES {
            break;
        }
        key.extend(character.to_lowercase());
    }
    key
}

/// The key of a title, as long as that of a block.
pub(super) fn title_key(text: &str) -> String {
    let letters = text.chars().filter(|character| character.is_alphanumeric());
    letters.take(super::facts::KEY_CHARS).flat_map(char::to_lowercase).collect()
}
