package cn.liandong.dispatch.units;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.contracts.response.UnitState;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is now.
 *
 * @param position null where it was never told: then it is at its base
 * @param actual the ACTUAL assignment that binds it
 * @param exercise the EXERCISE assignment that lies over it
 */
public record KnownUnit(
        Unit unit,
        UnitState state,
        @Nullable UnitPosition position,
        @Nullable AssignmentId actual,
        @Nullable AssignmentId exercise) {

    static KnownUnit registered(Unit unit) {
        return new KnownUnit(unit, UnitState.AVAILABLE, null, null, null);
    }

    public Coordinates where() {
        return position == null ? unit.base() : position.coordinates();
    }

    /** Whether a real incident may have it. */
    public boolean isFree() {
        return state == UnitState.AVAILABLE && actual == null;
    }

    KnownUnit with(Unit changed) {
        return new KnownUnit(changed, state, position, actual, exercise);
    }

    KnownUnit with(UnitState changed) {
        return new KnownUnit(unit, changed, position, actual, exercise);
    }

    KnownUnit with(UnitPosition changed) {
        return new KnownUnit(unit, state, changed, actual, exercise);
    }

    KnownUnit boundBy(AssignmentId assignment, boolean isExercise) {
        return new KnownUnit(
                unit, state, position, isExercise ? actual : assignment, isExercise ? assignment : exercise);
    }

    KnownUnit without(AssignmentId assignment) {
        return new KnownUnit(
                unit,
                state,
                position,
                assignment.equals(actual) ? null : actual,
                assignment.equals(exercise) ? null : exercise);
    }
}
