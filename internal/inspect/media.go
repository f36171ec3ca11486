package inspect

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"google.golang.org/protobuf/encoding/protowire"

	"crib/internal/anki"
	"crib/internal/problem"
)

// maxMediaMap is how big a list of media files may be, in bytes.
const maxMediaMap = 64 << 20

// media reads the list of media files.
func (a *archive) media(report *Report) error {
	if a.entries["media"] == nil {
		addProblem(report, "media", problem.Error, "missing-media-list", "the list of media files is missing, and before 2.1.66 Anki refuses the package")
		return nil
	}
	raw, err := a.read("media", maxMediaMap)
	if err != nil {
		return err
	}
	if report.Version == Latest {
		report.Media, err = a.latestMedia(raw)
	} else {
		report.Media, err = legacyMedia(raw)
	}
	if err != nil {
		return fmt.Errorf("media: %w", err)
	}
	for i, m := range report.Media {
		if !plainName(m.Name) || strings.Contains(m.Name, "/") {
			return fmt.Errorf("media: refused: the file name %q leads out of the media folder", m.Name)
		}
		a.listed[m.Entry] = true
		if f := a.entries[m.Entry]; f != nil && m.Size == 0 {
			report.Media[i].Size = int64(f.UncompressedSize64)
		}
	}
	slices.SortFunc(report.Media, func(a, b Media) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.Entry, b.Entry))
	})
	return nil
}

// legacyMedia reads a JSON object from entry names to file names.
func legacyMedia(raw []byte) ([]Media, error) {
	var names map[string]string
	if err := json.Unmarshal(raw, &names); err != nil {
		return nil, fmt.Errorf("the list of media files is damaged: %w", err)
	}
	var media []Media
	for entry, name := range names {
		if _, err := strconv.ParseUint(entry, 10, 64); err != nil {
			return nil, fmt.Errorf("the entry name %q is no number", entry)
		}
		media = append(media, Media{Name: name, Entry: entry})
	}
	return media, nil
}

// latestMedia reads a compressed MediaEntries message; the file of entry i is
// called i.
func (a *archive) latestMedia(raw []byte) ([]Media, error) {
	z, err := newZstd(strings.NewReader(string(raw)))
	if err != nil {
		return nil, err
	}
	defer z.Close()
	list, err := io.ReadAll(capped(z, maxMediaMap))
	if err != nil {
		return nil, explain(err)
	}
	var media []Media
	ok := fields(list, func(number protowire.Number, _ uint64, entry []byte) {
		if number != 1 {
			return
		}
		m := Media{Entry: strconv.Itoa(len(media))}
		fields(entry, func(number protowire.Number, varint uint64, bytes []byte) {
			switch number {
			case 1:
				m.Name = string(bytes)
			case 2:
				m.Size = int64(varint)
			case 255: // the entry's name in a package without numbering
				m.Entry = strconv.FormatUint(varint, 10)
			}
		})
		media = append(media, m)
	})
	if !ok {
		return nil, errors.New("the list of media files is damaged")
	}
	return media, nil
}

// fields calls f for each field of a protobuf message: a number for a varint,
// bytes for what has a length. It reports whether the message is whole.
func fields(message []byte, f func(number protowire.Number, varint uint64, bytes []byte)) bool {
	for len(message) > 0 {
		number, kind, n := protowire.ConsumeTag(message)
		if n < 0 {
			return false
		}
		message = message[n:]
		switch kind {
		case protowire.VarintType:
			v, n := protowire.ConsumeVarint(message)
			if n < 0 {
				return false
			}
			f(number, v, nil)
			message = message[n:]
		case protowire.BytesType:
			b, n := protowire.ConsumeBytes(message)
			if n < 0 {
				return false
			}
			f(number, 0, b)
			message = message[n:]
		default:
			n := protowire.ConsumeFieldValue(number, kind, message)
			if n < 0 {
				return false
			}
			message = message[n:]
		}
	}
	return true
}

// checkMedia compares the list of media files with the entries, and with what
// the notes refer to.
func (a *archive) checkMedia(report *Report) {
	names := map[string]bool{}
	for _, m := range report.Media {
		if a.entries[m.Entry] == nil {
			addProblem(report, "media", problem.Error, "missing-media-entry", "the file %q is listed, but there is no entry %q", m.Name, m.Entry)
		}
		if names[m.Name] {
			addProblem(report, "media", problem.Error, "duplicate-media", "the file %q is listed twice", m.Name)
		}
		names[m.Name] = true
	}
	for _, entry := range slices.Sorted(maps.Keys(a.entries)) {
		if _, err := strconv.ParseUint(entry, 10, 64); err == nil && !a.listed[entry] {
			addProblem(report, "media", problem.Warning, "unlisted-media-entry", "the entry %q is in no list", entry)
		}
	}
	used := map[string]bool{}
	for i := range report.Notes {
		n := &report.Notes[i]
		for j, field := range n.Fields {
			for name := range anki.MediaRefs(field) {
				if !names[name] && !used[name] && !strings.Contains(name, "://") {
					addProblem(report, "media", problem.Warning, "missing-media", "note %s, %s: the file %q is not in the package", n.GUID, report.fieldName(n, j), name)
				}
				used[name] = true
			}
		}
	}
	for _, m := range report.Media {
		if !used[m.Name] && !strings.HasPrefix(m.Name, "_") && !strings.HasPrefix(m.Name, "latex-") {
			addProblem(report, "media", problem.Info, "unused-media", "no note refers to the file %q, so that Anki does not import it", m.Name)
		}
	}
}
