package cn.liandong.dispatch.directives;

import cn.liandong.contracts.ids.DirectiveId;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.response.DispatchCommand;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The directives of one jurisdiction.
 *
 * @param byIncident in the order they were given
 * @param deadlines one for each that is open, under its own id
 */
public record Directives(
        PMap<DirectiveId, Directive> byId,
        PMap<IncidentId, PVector<DirectiveId>> byIncident,
        Deadlines<DispatchCommand> deadlines) {

    public static final Directives NONE = new Directives(HashTreePMap.empty(), HashTreePMap.empty(), Deadlines.none());

    public @Nullable Directive find(DirectiveId directive) {
        return byId.get(directive);
    }

    /** Those of the incident that were neither accepted nor withdrawn. */
    public List<DirectiveId> open(IncidentId incident) {
        return of(incident).stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .filter(one -> one.state().isOpen())
                .map(Directive::id)
                .toList();
    }

    /** Those of the incident that were neither accepted nor withdrawn stay. */
    public Directives withoutEnded(IncidentId incident) {
        var open = TreePVector.from(open(incident));
        return new Directives(
                byId.minusAll(of(incident).minusAll(open)),
                open.isEmpty() ? byIncident.minus(incident) : byIncident.plus(incident, open),
                deadlines);
    }

    Directives given(Directive directive, Deadline<DispatchCommand> due) {
        return new Directives(
                byId.plus(directive.id(), directive),
                byIncident.plus(directive.incident(), of(directive.incident()).plus(directive.id())),
                deadlines.with(due));
    }

    Directives changed(DirectiveId id, UnaryOperator<Directive> change, Deadline<DispatchCommand> due) {
        var old = byId.get(id);
        return old == null ? this : new Directives(byId.plus(id, change.apply(old)), byIncident, deadlines.with(due));
    }

    Directives pressed(DirectiveId id, Deadline<DispatchCommand> next) {
        return byId.containsKey(id) ? new Directives(byId, byIncident, deadlines.with(next)) : this;
    }

    Directives ended(DirectiveId id, Directive.State end) {
        var old = byId.get(id);
        return old == null
                ? this
                : new Directives(byId.plus(id, old.ended(end)), byIncident, deadlines.without(id.value()));
    }

    /** Nobody is pressed for those of the incident any more. */
    Directives paused(IncidentId incident) {
        var left = deadlines;
        for (var id : of(incident)) {
            left = left.without(id.value());
        }
        return new Directives(byId, byIncident, left);
    }

    private PVector<DirectiveId> of(IncidentId incident) {
        return byIncident.getOrDefault(incident, TreePVector.empty());
    }
}
