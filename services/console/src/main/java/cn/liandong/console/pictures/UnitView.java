package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.AssignmentId;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.contracts.response.Unit;
import cn.liandong.contracts.response.UnitPosition;
import cn.liandong.contracts.response.UnitState;
import org.jspecify.annotations.Nullable;

/**
 * A unit as it is now.
 *
 * @param actual the ACTUAL assignment that binds it
 * @param exercise the EXERCISE assignment that lies over it
 */
public record UnitView(
        Unit unit,
        UnitState state,
        @Nullable UnitPosition position,
        @Nullable AssignmentId actual,
        @Nullable AssignmentId exercise) {

    static UnitView registered(Unit unit) {
        return new UnitView(unit, UnitState.AVAILABLE, null, null, null);
    }

    /** Where it was last seen, else its base. */
    public Coordinates where() {
        return position == null ? unit.base() : position.coordinates();
    }

    UnitView with(Unit changed) {
        return new UnitView(changed, state, position, actual, exercise);
    }

    UnitView with(UnitState changed) {
        return new UnitView(unit, changed, position, actual, exercise);
    }

    UnitView with(UnitPosition changed) {
        return new UnitView(unit, state, changed, actual, exercise);
    }

    UnitView boundBy(AssignmentId assignment, boolean isExercise) {
        return new UnitView(
                unit, state, position, isExercise ? actual : assignment, isExercise ? assignment : exercise);
    }

    UnitView without(AssignmentId assignment) {
        return new UnitView(
                unit,
                state,
                position,
                assignment.equals(actual) ? null : actual,
                assignment.equals(exercise) ? null : exercise);
    }
}
