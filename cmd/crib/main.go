package main

import (
	"os"
	"runtime/debug"
)

func main() {
	// A run is soon over: collecting garbage as often as a server has to would
	// take up to half of it.
	debug.SetGCPercent(400)
	os.Exit(run(os.Args, os.Stdin, os.Stdout, os.Stderr, watchSignals()))
}
