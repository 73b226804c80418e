package cn.liandong.notifier.wordings;

import java.util.Map;
import java.util.stream.Collectors;

/** What changed of a situation, in words: dispatch tells it by the names of the changes. */
final class SituationWords {
    private SituationWords() {}

    /** The words of the names that occur, in one order; where none does, what was told. */
    static String of(String about, Map<String, String> words, String between) {
        var known = words.entrySet().stream()
                .filter(word -> about.contains(word.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(between));
        return known.isEmpty() ? about : known;
    }
}
