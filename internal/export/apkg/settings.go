package apkg

import "html"

// The other JSON columns of a collection. A key may be optional for Anki today
// and required by a client of old, so all are written.

// deckRecord is an entry of "decks" (rslib/src/decks/schema11.rs).
type deckRecord struct {
	ID               int64  `json:"id"`
	Name             string `json:"name"`
	Mod              int64  `json:"mod"`
	USN              int    `json:"usn"`
	LearnToday       [2]int `json:"lrnToday"`
	ReviewToday      [2]int `json:"revToday"`
	NewToday         [2]int `json:"newToday"`
	TimeToday        [2]int `json:"timeToday"`
	Collapsed        bool   `json:"collapsed"`
	BrowserCollapsed bool   `json:"browserCollapsed"`
	Description      string `json:"desc"`
	Markdown         bool   `json:"md"`
	Filtered         int    `json:"dyn"`
	Config           int64  `json:"conf"`
	ExtendNew        int    `json:"extendNew"`
	ExtendReview     int    `json:"extendRev"`
	NewLimit         *int   `json:"newLimit"`
	ReviewLimit      *int   `json:"reviewLimit"`
	NewLimitToday    *int   `json:"newLimitToday"`
	ReviewLimitToday *int   `json:"reviewLimitToday"`
	DesiredRetention *int   `json:"desiredRetention"`
}

// deckJSON returns the decks of the package, and Anki's own Default, which
// clients of old expect.
func deckJSON(decks *deckSet, description string) map[int64]deckRecord {
	records := map[int64]deckRecord{defaultID: {ID: defaultID, Name: "Default", Config: defaultID}}
	for _, d := range decks.sorted() {
		r := deckRecord{ID: d.id, Name: d.name, Mod: created, USN: -1, Config: presetID}
		if d == decks.root {
			r.Description = html.EscapeString(clean(description))
		}
		records[d.id] = r
	}
	return records
}

// defaultID is the id of Anki's Default deck and of its preset.
const defaultID = 1

// presetID is the id of our preset. A learner who asks for it on import gets
// it; others keep their own.
var presetID = stableID("preset")

// preset is an entry of "dconf" (rslib/src/deckconfig/schema11.rs).
type preset struct {
	ID        int64        `json:"id"`
	Name      string       `json:"name"`
	Mod       int64        `json:"mod"`
	USN       int          `json:"usn"`
	MaxTaken  int          `json:"maxTaken"` // seconds that an answer counts for at most
	Autoplay  bool         `json:"autoplay"`
	Timer     int          `json:"timer"`
	ReplayQ   bool         `json:"replayq"`
	New       newPreset    `json:"new"`
	Review    reviewPreset `json:"rev"`
	Lapse     lapsePreset  `json:"lapse"`
	Filtered  bool         `json:"dyn"`
	WaitAudio bool         `json:"waitForAudio"`
}

type newPreset struct {
	Bury          bool  `json:"bury"`
	Delays        []int `json:"delays"` // minutes
	InitialFactor int   `json:"initialFactor"`
	Intervals     []int `json:"ints"` // days after good, after easy; the third is unused
	Order         int   `json:"order"`
	PerDay        int   `json:"perDay"`
	Separate      bool  `json:"separate"`
}

type reviewPreset struct {
	Bury           bool    `json:"bury"`
	EasyBonus      float64 `json:"ease4"`
	IntervalFactor float64 `json:"ivlFct"`
	HardFactor     float64 `json:"hardFactor"`
	MaxInterval    int     `json:"maxIvl"` // days
	PerDay         int     `json:"perDay"`
	Fuzz           float64 `json:"fuzz"`
	MinSpace       int     `json:"minSpace"`
}

type lapsePreset struct {
	Delays      []int   `json:"delays"` // minutes
	LeechAction int     `json:"leechAction"`
	LeechFails  int     `json:"leechFails"`
	MinInterval int     `json:"minInt"` // days
	Multiplier  float64 `json:"mult"`
}

// presetJSON returns our preset and Anki's Default. They differ in one point:
// ours keeps the cards of one note apart by a day, as the answer to one is in
// sight on the others.
func presetJSON() map[int64]preset {
	stock := preset{
		ID: defaultID, Name: "Default", MaxTaken: 60, Autoplay: true, ReplayQ: true,
		New: newPreset{
			Delays: []int{1, 10}, InitialFactor: 2500, Intervals: []int{1, 4, 0},
			Order: 1, PerDay: 20, Separate: true,
		},
		Review: reviewPreset{
			EasyBonus: 1.3, IntervalFactor: 1, HardFactor: 1.2, MaxInterval: 36500,
			PerDay: 200, Fuzz: 0.05, MinSpace: 1,
		},
		Lapse:     lapsePreset{Delays: []int{10}, LeechAction: 1, LeechFails: 8, MinInterval: 1},
		WaitAudio: true,
	}
	own := stock
	own.ID, own.Name, own.Mod, own.USN = presetID, "crib", created, -1
	own.New.Bury, own.Review.Bury = true, true
	return map[int64]preset{defaultID: stock, presetID: own}
}

// config is the "conf" of a collection (rslib/src/config/schema11.rs).
type config struct {
	ActiveDecks    []int  `json:"activeDecks"`
	CurrentDeck    int    `json:"curDeck"`
	NewSpread      int    `json:"newSpread"`
	CollapseTime   int    `json:"collapseTime"`
	TimeLimit      int    `json:"timeLim"`
	EstimateTimes  bool   `json:"estTimes"`
	DueCounts      bool   `json:"dueCounts"`
	CurrentModel   *int64 `json:"curModel"`
	NextPosition   int    `json:"nextPos"`
	SortType       string `json:"sortType"`
	SortBackwards  bool   `json:"sortBackwards"`
	AddToCurrent   bool   `json:"addToCur"`
	DayLearnFirst  bool   `json:"dayLearnFirst"`
	Scheduler      int    `json:"schedVer"`
	CreationOffset *int   `json:"creationOffset"`
	Scheduler2021  bool   `json:"sched2021"`
}

func configJSON(notes int) config {
	return config{
		ActiveDecks: []int{defaultID}, CurrentDeck: defaultID, CollapseTime: 1200,
		EstimateTimes: true, DueCounts: true, NextPosition: notes + 1,
		SortType: "noteFld", AddToCurrent: true, Scheduler: 2, Scheduler2021: true,
	}
}
