package main

import (
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
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
		Condition: func(name string) (bool, error) {
			switch name {
			case "root":
				return os.Getuid() == 0, nil
			case "deaf": // to the signals of a terminal, as under nohup
				return signal.Ignored(os.Interrupt) || signal.Ignored(syscall.SIGHUP), nil
			}
			return false, fmt.Errorf("no condition is called %q", name)
		},
		Setup: func(env *testscript.Env) error {
			// One day for all: no script sees the clock.
			env.Setenv("SOURCE_DATE_EPOCH", "1790000000")
			packages, err := filepath.Abs("../../internal/inspect/testdata")
			if err != nil {
				return err
			}
			env.Setenv("PACKAGES", packages)
			if cache := os.Getenv("GOCACHE"); cache != "" {
				env.Setenv("GOCACHE", cache)
			}
			return nil
		},
	})
}
