package facts

import (
	"crib/internal/outline"
	"crib/internal/problem"
)

// rolesOf gives the lines of an outline the roles that they keep if no rule of
// reading changes them.
var rolesOf = [...]Role{
	0:                    RoleSkipped,
	outline.Title:        RoleTitle,
	outline.Meta:         RoleMeta,
	outline.Heading:      RoleHeading,
	outline.Item:         RoleFact,
	outline.Continuation: RoleContinuation,
	outline.Code:         RoleCode,
	outline.Rule:         RoleRule,
	outline.Blank:        RoleBlank,
}

// label says that a block is a title of what stands under it.
func (r *reader) label(b *block) { r.role(b, RoleLabel) }

// role changes the role of a block's lines, unless the outline gave them one
// that stays: headings and code. The second line of a label is a label too.
func (r *reader) role(b *block, role Role) {
	for n := b.node.First; n <= b.node.Last; n++ {
		if u := r.use(n); u != nil && (u.Role == RoleFact || u.Role == RoleContinuation) {
			u.Role = role
		}
	}
}

// skip says that a block holds nothing to learn, and why.
func (r *reader) skip(b *block, reason string) {
	for n := b.node.First; n <= b.node.Last; n++ {
		if u := r.use(n); u != nil && (u.Role == RoleFact || u.Role == RoleContinuation || u.Role == RoleCode) {
			u.Role, u.Reason = RoleSkipped, reason
		}
	}
}

// use returns what becomes of a line, nil if there is no such line.
func (r *reader) use(line int) *LineUse {
	if line < 1 || line > len(r.uses) {
		return nil
	}
	return &r.uses[line-1]
}

// claim says that the fact drafted last holds a block's own lines.
func (r *reader) claim(b *block) {
	for n := b.node.First; n <= b.node.Last; n++ {
		if u := r.use(n); u != nil && u.Role != RoleRule && u.Role != RoleBlank {
			r.claims = append(r.claims, claim{int32(n), int32(len(r.drafts) - 1)})
		}
	}
}

// claimAll claims a block with all that stands under it.
func (r *reader) claimAll(b *block) {
	r.claim(b)
	for _, child := range b.children {
		if m := child.marks; m != nil && (m.noCard || m.key != "" || m.service != "" || m.under != "") {
			r.warn(child, problem.Info, "mark-without-effect", "the line is part of the fact above it; put the mark there")
		}
		r.claimAll(child)
	}
}

// fillLines writes the ids of the facts to the lines that they hold.
func (r *reader) fillLines() {
	ids := slab[string]{}
	at := 0
	for _, f := range r.files {
		for _, c := range r.claims[at:f.claims] {
			use := &f.uses[c.line-1]
			id := r.drafts[c.fact].ID
			switch n := len(use.Facts); {
			case n == 0:
				use.Facts = ids.one(id)
			case use.Facts[n-1] != id:
				use.Facts = append(use.Facts, id)
			}
		}
		at = f.claims
	}
}
