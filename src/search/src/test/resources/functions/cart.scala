class Cart(shop: Shop) {
  def size: Int = items.size

  def band(total: Int, unit: String = "EUR")(scale: Int): String = {
    if (total < 10) {
      "small"
    } else if (total < 100) {
      "medium"
    } else {
      "large"
    }
  }

  def read(items: List[Item], all: Boolean): Unit = {
    for (item <- items) {
      while (item.more()) {
        if (all && item.fits && item.next || item.gift) item.stop()
      }
    }
    try {
      load()
    } catch {
      case e: IOException => retry()
    }
  }

  def days(month: Int): Int = month match {
    case 2 => 28
    case 4 | 6 => 30
    case _ => 31
  }

  def drop(): Unit = {
    items.foreach(item =>
      if (item.old) {
        item.wait()
      })
    def local(a: Int): Int = a
  }
}
