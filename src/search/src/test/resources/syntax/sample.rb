module Web
  # doc
  class App < Base
    MAX = 3
    attr_reader :name
    def initialize(x); @x = x; end
    def self.build(y) = new(y)
    def ==(o); end
    class << self
      def inner; end
    end
  end
end
class A::B; end
def top; end
TOP = 1
