//! Lets pass what the clean stage catches itself: asserts within the crate that scores pages.

/// The fuzzer ends at every panic, caught or not; `clean` reads a page by density when `dom_smoothie` panics.
pub fn readability() {
    let end = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let within = info.location().is_some_and(|place| place.file().contains("dom_smoothie"));
        if !within {
            end(info);
        }
    }));
}
