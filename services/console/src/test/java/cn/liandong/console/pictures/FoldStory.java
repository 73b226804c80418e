package cn.liandong.console.pictures;

import cn.liandong.console.City;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Entries folded one after the other into a picture, each journal in its own order. */
abstract class FoldStory {
    private final Map<String, Long> sequences = new HashMap<>();
    Changed last = new Changed(Picture.EMPTY, List.of(), Map.of(), Map.of());

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <E> void given(String journal, E... events) {
        long sequence = sequences.merge(journal, 1L, Long::sum);
        last = PictureFold.apply(last.picture(), journal, City.entry(sequence, events));
    }
}
