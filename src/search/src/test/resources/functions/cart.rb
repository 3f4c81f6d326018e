class Cart
  def band(total, unit = "EUR", scale:, round: true, **more)
    if total < 10
      "small"
    elsif total < 100
      "medium"
    else
      "large"
    end
  end

  def self.read(items, all)
    for item in items
      while item.more?
        next if all && item.fits? && (item.next? || item.gift?)
      end
    end
    load
  rescue IOError
    all ? 1 : 2
  end

  def days
    # Nothing but a remark.
    case month
    when 2 then 28
    when 4, 6
      30
    else
      31
    end
  end

  def drop(&block)
    items.each do |item|
      unless item.old? and item.used?
        shop.drop(item)
      end
    end
    -> (a) { a or 1 }
  end
end
