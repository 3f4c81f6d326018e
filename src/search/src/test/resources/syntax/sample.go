package main
import "fmt"
const Max = 3
const ( A = iota; B )
var x, y = 1, 2
var (
	z int
)
// doc
type Server struct { addr string; Port int }
type Handler interface { Serve(x int) error }
type ID int
type ( U struct{}; V = int )
func (s *Server) Serve(l int) error { return nil }
func (s Box[T]) Get() T { return s.v }
func main() { f := func() {}; f() }
