package cn.liandong.console.pictures;

import cn.liandong.contracts.ids.PostId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A setting as it was last said.
 *
 * @param by the post whose officer said it; null where the city's file did
 * @param revision that an edit of it names; null of what only a file says
 */
record CitySetting(
        PVector<Row> rows,
        Instant at,
        @Nullable PostId by,
        @Nullable Integer revision) {

    /**
     * One row of it.
     *
     * @param id by which a later one takes its place
     * @param figures what it says, by field; what it leaves open is not there
     * @param source where it comes from; empty where none is named
     */
    record Row(String id, String name, PMap<String, String> figures, String source) {}

    static CitySetting of(List<Row> rows, Spot spot) {
        return new CitySetting(TreePVector.from(rows), spot.at(), spot.actor().post(), null);
    }

    CitySetting withRevision(int number) {
        return new CitySetting(rows, at, by, number);
    }

    /** With a row in the place of the one of its id. */
    CitySetting with(Row row, Spot spot) {
        var others = rows.stream().filter(one -> !one.id().equals(row.id())).toList();
        return new CitySetting(
                TreePVector.from(others).plus(row), spot.at(), spot.actor().post(), revision);
    }
}
