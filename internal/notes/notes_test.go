package notes

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// tree writes files into a new folder and returns it.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func names(s *Set) []string {
	var out []string
	for _, f := range s.Files {
		out = append(out, f.Name)
	}
	return out
}

func TestLoadFindsNotesInFolders(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt": "b", "a.md": "a", "deep/er/c.TXT": "c", "d.markdown": "d",
		"README.md": "how to", "photo.png": "no notes", ".hidden/x.txt": "x", ".y.txt": "y", "crib.lock": "lock",
	})
	set, err := Load([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"a.md", "b.txt", "d.markdown", "deep/er/c.TXT"}; !slices.Equal(names(set), want) {
		t.Errorf("files %q, want %q", names(set), want)
	}
	if set.Root != dir {
		t.Errorf("root %q, want %q", set.Root, dir)
	}
	if got, want := set.Path("deep/er/c.TXT"), filepath.ToSlash(dir)+"/deep/er/c.TXT"; got != want {
		t.Errorf("path %q, want %q", got, want)
	}
}

func TestLoadTakesEachFileOnce(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "a", "sub/b.txt": "b"})
	set, err := Load([]string{dir, filepath.Join(dir, "a.txt"), filepath.Join(dir, "sub")})
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"a.txt", "sub/b.txt"}; !slices.Equal(names(set), want) {
		t.Errorf("files %q, want %q", names(set), want)
	}
}

// One file of a folder uses the folder's lock, if both are in one repository;
// what lies above a repository is somebody else's.
func TestRootIsWhereTheLockLies(t *testing.T) {
	dir := tree(t, map[string]string{
		"crib.lock": "not ours", "repo/.git/HEAD": "ref",
		"repo/notes/crib.lock": "ours", "repo/notes/net/tcp.txt": "t", "repo/notes/net/udp.txt": "u", "repo/other/x.txt": "x",
	})
	for path, want := range map[string]string{
		"repo/notes/net/tcp.txt": "repo/notes",
		"repo/notes/net":         "repo/notes",
		"repo/other/x.txt":       "repo/other",
	} {
		set, err := Load([]string{filepath.Join(dir, path)})
		if err != nil {
			t.Fatal(err)
		}
		if want := filepath.Join(dir, want); set.Root != want {
			t.Errorf("root of %s is %s, want %s", path, set.Root, want)
		}
	}
	set, err := Load([]string{filepath.Join(dir, "repo/notes/net/tcp.txt")})
	if err != nil {
		t.Fatal(err)
	}
	if !set.Outside("net/udp.txt") || set.Outside("net/tcp.txt") || set.Outside("net/gone.txt") {
		t.Error("a file is outside if it is there and not read")
	}
}

func TestLoadNamesWhatCannotBeRead(t *testing.T) {
	dir := tree(t, map[string]string{"pictures/a.png": "x"})
	if _, err := Load([]string{filepath.Join(dir, "nowhere.txt")}); err == nil || !strings.Contains(err.Error(), "no such file") {
		t.Errorf("a missing file: %v", err)
	}
	var empty *EmptyError
	if _, err := Load([]string{filepath.Join(dir, "pictures")}); !errors.As(err, &empty) {
		t.Errorf("a folder without notes: %v", err)
	}
}

func TestDecode(t *testing.T) {
	long := strings.Repeat("a", MaxLine+1)
	for _, c := range []struct{ what, data, text, code string }{
		{"plain text", "tea\n", "tea\n", ""},
		{"two letters", "te", "te", ""},
		{"UTF-16, little end first", "\xff\xfet\x00e\x00a\x00", "tea", ""},
		{"UTF-16, big end first", "\xfe\xff\x00t\x00e\x00a", "tea", ""},
		{"UTF-16 without a mark, little end first", "t\x00e\x00a\x00\n\x00", "tea\n", ""},
		{"UTF-16 without a mark, big end first", "\x00t\x00e\x00a\x00\n", "tea\n", ""},
		{"UTF-32", "\xff\xfe\x00\x00t\x00\x00\x00", "", "not-text"},
		{"Cyrillic in an encoding of one byte", "\xd7\xe0\xe9 \xe7\xe0\xe2\xe0\xf0\xe8\xe2\xe0\xfe\xf2\n", "", "not-text"},
		{"Rich Text", "{\\rtf1\\ansi tea}", "", "not-text"},
		{"Latin-1 with some accents is the outline's matter", "caf\xe9 au lait\n", "caf\xe9 au lait\n", ""},
		{"nothing", "", "", "empty-file"},
		{"blanks", " \n\t\n", "", "empty-file"},
		{"a byte order mark alone", "\ufeff\n", "", "empty-file"},
		{"a zip", "PK\x03\x04\x00", "", "not-text"},
		{"noise", strings.Repeat("\xff\xfd\xfc", 50), "", "not-text"},
		{"a line without end", long, "", "line-too-long"},
		{"lines ended by carriage returns", strings.Repeat(strings.Repeat("a", 100)+"\r", 20000), strings.Repeat(strings.Repeat("a", 100)+"\r", 20000), ""},
	} {
		text, p := decode("f", []byte(c.data))
		code := ""
		if p != nil {
			code = p.Code
		}
		if text != c.text || code != c.code {
			t.Errorf("%s: %.20q, problem %q; want %.20q, %q", c.what, text, code, c.text, c.code)
		}
	}
}

func TestProblemsNameThePlace(t *testing.T) {
	for _, c := range []struct {
		what, data string
		line, col  int
	}{
		{"a NUL", "one\ntwo\x00\n", 2, 4},
		{"a long line", "one\r\n\r\n" + strings.Repeat("a", MaxLine+1), 3, 1},
		{"nothing", "", 1, 1},
	} {
		if _, p := decode("f", []byte(c.data)); p == nil || p.Line != c.line || p.Col != c.col {
			t.Errorf("%s: %v, want line %d, column %d", c.what, p, c.line, c.col)
		}
	}
}

// link makes a link among the files of a tree.
func link(t *testing.T, dir, target, name string) {
	t.Helper()
	if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
		t.Skip(err) // a system, or a user, without links
	}
}

// Links are followed wherever they stand, and nothing is read twice: not
// through a second name, and not in a circle.
func TestLoadFollowsLinks(t *testing.T) {
	dir := tree(t, map[string]string{
		"notes/a.txt": "a", "notes/deep/b.txt": "b", "elsewhere/c.txt": "c", "one.txt": "d", "no.png": "x",
	})
	for name, target := range map[string]string{
		"linked":             "notes",
		"notes/aa-again.txt": "a.txt", "notes/aa-deep": "deep", "notes/circle": ".", "notes/deep/up": "..",
		"notes/far": "../elsewhere", "notes/one.txt": "../one.txt", "notes/picture.png": "../no.png", "notes/x": "../elsewhere",
	} {
		link(t, dir, target, name)
	}
	want := []string{"a.txt", "deep/b.txt", "far/c.txt", "one.txt"}
	for _, path := range []string{"notes", "linked"} {
		set, err := Load([]string{filepath.Join(dir, path)})
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(names(set), want) {
			t.Errorf("%s: files %q, want %q", path, names(set), want)
		}
		for _, p := range set.Problems {
			if p.Code != "link-loop" {
				t.Errorf("%s: %s", path, p)
			}
		}
		if len(set.Problems) != 2 {
			t.Errorf("%s: %d links that lead up, want 2", path, len(set.Problems))
		}
	}
	set, err := Load([]string{filepath.Join(dir, "notes", "aa-again.txt")})
	if err != nil || !set.Holds(filepath.Join(dir, "notes", "a.txt")) || set.Holds(filepath.Join(dir, "one.txt")) {
		t.Errorf("a link holds what it leads to: %v", err)
	}
}

func TestLoadNamesLinksThatLeadNowhere(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "a", "bad/.hidden": ""})
	link(t, dir, "gone.txt", "b.txt")
	link(t, dir, "c.txt", "c.txt")
	link(t, dir, "gone.txt", ".d.txt")
	link(t, dir, "../gone", "bad/e")
	set, err := Load([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range set.Problems {
		got = append(got, p.String())
	}
	want := []string{
		`b.txt:1:1: warning: the link leads to "gone.txt", which is not there: mend it, or take it away`,
		`bad/e:1:1: warning: the link leads to "../gone", which is not there: mend it, or take it away`,
		`c.txt:1:1: warning: the link leads back to itself: mend it, or take it away`,
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("problems\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, name := range []string{"b.txt", "c.txt", "bad"} {
		if _, err := Load([]string{filepath.Join(dir, name)}); err == nil || !strings.Contains(err.Error(), "the link leads ") {
			t.Errorf("%s: %v", name, err)
		}
	}
}
