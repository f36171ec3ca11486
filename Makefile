.PHONY: all build test check conformance bench fuzz update clean

all: build

build: ; go run ./cmd/crib build
test: ; go test ./...
check: ; bash .ci/run
conformance: ; bash .ci/conformance
bench: ; go test -run '^$$' -bench . -benchmem ./...
fuzz: ; bash .ci/fuzz
update: ; go test ./... -update
clean: ; git clean -fdX dist
