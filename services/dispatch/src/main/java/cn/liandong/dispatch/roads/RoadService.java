package cn.liandong.dispatch.roads;

import cn.liandong.contracts.places.Coordinates;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** Knows the roads. */
@FunctionalInterface
public interface RoadService {
    /** Metres by road from each place to one, in their order; empty where no road leads there. Fails rather than guesses. */
    CompletionStage<List<OptionalInt>> metres(List<Coordinates> from, Coordinates to);
}
