package cn.liandong.contracts.duty;

import cn.liandong.contracts.ids.NoteId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record of the topic `duty-notes`: what somebody wrote into a duty log 值班日志, verbatim. The journal has its id and its
 * hash alone, so that a tombstone erases it, the chain stays whole, and a changed word shows.
 *
 * @param id `note-` and the first 32 digits of {@link #hash()}, so that a repeat is the same record and no other text can
 *     take its place
 * @param salt of the hash, so that nobody finds out by trying what an erased note said
 * @param course what happened 经过; the only field that is always there
 * @param told who was told and when 报告情况
 */
public record DutyNote(
        NoteId id,
        String salt,
        String course,
        @Nullable String place,
        @Nullable String cause,
        @Nullable String measures,
        @Nullable String result,
        @Nullable String trend,
        @Nullable String told,
        @Nullable NoteCaller caller) {
    /** As the note is written, before it has its id. */
    public static DutyNote of(
            String salt,
            String course,
            @Nullable String place,
            @Nullable String cause,
            @Nullable String measures,
            @Nullable String result,
            @Nullable String trend,
            @Nullable String told,
            @Nullable NoteCaller caller) {
        var unnamed = new DutyNote(
                new NoteId("note-unnamed"), salt, course, place, cause, measures, result, trend, told, caller);
        return new DutyNote(idOf(unnamed.hash()), salt, course, place, cause, measures, result, trend, told, caller);
    }

    /** The id of the note that has this hash. */
    public static NoteId idOf(String hash) {
        return new NoteId("note-" + hash.substring(0, 32));
    }

    /** SHA-256 of the salt and every field, each with its length before it, 64 hex digits. */
    public String hash() {
        var who = caller == null ? new NoteCaller(null, null, null, null) : caller;
        var all = Stream.of(
                        salt,
                        course,
                        place,
                        cause,
                        measures,
                        result,
                        trend,
                        told,
                        who.unit(),
                        who.name(),
                        who.post(),
                        who.phone())
                .map(field -> field == null ? "-" : field.length() + ":" + field)
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
