package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"crib/internal/golden"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"crib": main})
}

// TestScripts runs crib as its users do. Each script shows one behaviour.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       golden.Update(),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			// One day for all: no script sees the clock.
			env.Setenv("SOURCE_DATE_EPOCH", "1790000000")
			if cache := os.Getenv("GOCACHE"); cache != "" {
				env.Setenv("GOCACHE", cache)
			}
			return nil
		},
	})
}
