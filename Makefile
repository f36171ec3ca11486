.PHONY: all build test check conformance bench bench-packaging fuzz update clean

all: build

build: ; go run ./cmd/crib build
test: ; go test ./...
check: ; bash .ci/run
conformance: ; bash .ci/conformance
bench: ; go test -run '^$$' -bench . -benchmem ./...
bench-packaging: ; bash .ci/packaging/run
fuzz: ; bash .ci/fuzz
update: ; go test $$(grep -rl --include='*_test.go' '"crib/internal/golden"' . | xargs -n1 dirname | sort -u) -update
clean: ; git clean -fdX dist
