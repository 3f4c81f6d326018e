impl<T> Cart<T> {
    /// How dear it is.
    pub fn band(&self, total: u32) -> &str {
        if total < 10 {
            "small"
        } else if total < 100 {
            "medium"
        } else {
            "large"
        }
    }

    async fn read(&mut self, items: Vec<Item>, all: bool) -> Result<()> {
        'outer: for item in items {
            while let Some(next) = item.next() {
                if all && next.fits() && next.more() || next.gift() {
                    continue 'outer;
                }
            }
        }
        loop {
            self.load()?;
            break;
        }
        Ok(())
    }
}

fn days(month: Month) -> u32 {
    match month {
        Month::February => 28,
        Month::April | Month::June if leap() => 30,
        _ => 31,
    }
}

fn drop(shop: &Shop) -> impl Fn() {
    fn local(a: u32) -> bool {
        let Some(x) = a else { return false };
        x
    }
    shop.items.iter().map(|item, x| if local(item) { 1 } else { 2 });
    move || ()
}
