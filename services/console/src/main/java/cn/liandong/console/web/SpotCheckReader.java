package cn.liandong.console.web;

import cn.liandong.console.papers.ResultTable;
import cn.liandong.console.pictures.Picture;
import cn.liandong.console.rosters.Rosters;
import cn.liandong.console.rosters.SpotCheckRecord;
import cn.liandong.console.rosters.SpotCheckRecords;
import cn.liandong.console.rosters.SpotCheckResult;
import cn.liandong.console.scopes.Audience;
import cn.liandong.console.scopes.Scope;
import cn.liandong.console.signins.Officer;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.SpotCheckMissReason;
import cn.liandong.contracts.duty.Tier;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.OrganizationId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the spot checks of the organizations that an officer sees: its own, those that answer to it, in the city all. */
public final class SpotCheckReader {
    /** How many are listed at once. */
    static final int MOST = 500;

    private final Rosters rosters;
    private final Function<Jurisdiction, Picture> pictures;

    public SpotCheckReader(Rosters rosters, Function<Jurisdiction, Picture> pictures) {
        this.rosters = rosters;
        this.pictures = pictures;
    }

    record Named(String id, String name) {}

    record CallablePost(String postId, String postName, String organizationId, String organizationName) {}

    /** One check; see the AsyncAPI's SpotCheck for its words. */
    record Listed(
            String id,
            String postId,
            String postName,
            @Nullable String organizationId,
            @Nullable String organizationName,
            List<Named> people,
            @Nullable String rule,
            @Nullable String callerName,
            @Nullable String callerPostName,
            Instant calledAt,
            Instant answerBy,
            String state,
            @Nullable SpotCheckMissReason missedBecause,
            @Nullable Instant answeredAt,
            @Nullable Named answeredBy,
            @Nullable Long seconds) {}

    /** From one instant until another, exclusive. */
    record Span(Instant from, Instant until) {
        static Span of(@Nullable String from, @Nullable String until) {
            var span = new Span(instant(from, "from"), instant(until, "until"));
            if (!span.from.isBefore(span.until)
                    || Duration.between(span.from, span.until).compareTo(SpotCheckRecords.KEPT) > 0) {
                throw wrong("From is before until, and they are at most " + SpotCheckRecords.KEPT.toDays()
                        + " days apart.");
            }
            return span;
        }

        private static Instant instant(@Nullable String text, String name) {
            try {
                return Instant.parse(text == null ? "" : text);
            } catch (DateTimeParseException e) {
                throw wrong("The parameter " + name + " is an instant such as 2026-11-24T00:00:00Z.");
            }
        }

        private static Problem.Answered wrong(String detail) {
            return new Problem.Answered(Problem.of(400, "BAD_SPAN", "Which while is not said", detail));
        }
    }

    /** The latest first. */
    List<Listed> listed(Span span, @Nullable String organization, Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        var only = organization == null ? null : Needed.organizationOf(organization);
        return seen(span, picture, officer).stream()
                .filter(one -> only == null || isOf(only, one, picture))
                .map(one -> listed(one, picture))
                .toList()
                .reversed();
    }

    List<SpotCheckResult> results(Span span, Officer officer) {
        var picture = pictures.apply(officer.jurisdiction());
        return SpotCheckResult.of(seen(span, picture, officer), one -> organizationOf(one, picture));
    }

    /** The posts that the officer may call: of its own organization and of those that answer to it, but not its own chair. */
    List<CallablePost> callable(Officer officer) {
        var directory = pictures.apply(officer.jurisdiction()).directory();
        var own = directory.find(officer.organization());
        return own == null
                ? List.of()
                : directory.posts().values().stream()
                        .filter(post -> !post.id().equals(officer.post()))
                        .flatMap(post -> Stream.ofNullable(directory.find(post.organization()))
                                .filter(organization -> isSeen(organization, Scope.of(own)))
                                .map(organization -> new CallablePost(
                                        post.id().value(),
                                        post.name(),
                                        organization.id().value(),
                                        organization.name())))
                        .sorted(Comparator.comparing(CallablePost::organizationName)
                                .thenComparing(CallablePost::postName)
                                .thenComparing(CallablePost::postId))
                        .toList();
    }

    /** The same as a table, on the jurisdiction's clock. */
    ResultTable table(Span span, Officer officer) {
        var zone = ZoneId.of(rosters.picture(officer.jurisdiction()).zone());
        return SpotCheckPaper.of(span, results(span, officer), zone);
    }

    private List<SpotCheckRecord> seen(Span span, Picture picture, Officer officer) {
        if (!rosters.isRead()) {
            throw new Problem.Answered(Problem.of(
                    503, "NOT_READY", "The rosters are not read yet", "The console has just started. Try again."));
        }
        var own = picture.directory().find(officer.organization());
        return own == null
                ? List.of()
                : rosters.spotChecks(officer.jurisdiction()).called(span.from(), span.until()).stream()
                        .filter(one -> isSeen(organizationOf(one, picture), Scope.of(own)))
                        .toList();
    }

    private static boolean isSeen(@Nullable Organization organization, Scope scope) {
        return scope.sees(
                organization == null
                        ? Audience.DUTY_ROOM
                        : new Audience.OfPost(
                                organization.id(),
                                organization.tier() == Tier.ENTERPRISE ? organization.town() : null));
    }

    private static boolean isOf(OrganizationId id, SpotCheckRecord record, Picture picture) {
        var organization = organizationOf(record, picture);
        return organization != null && organization.id().equals(id);
    }

    private static @Nullable Organization organizationOf(SpotCheckRecord record, Picture picture) {
        var post = picture.directory().find(record.called().post());
        return post == null ? null : picture.directory().find(post.organization());
    }

    private static Listed listed(SpotCheckRecord record, Picture picture) {
        var called = record.called();
        var organization = organizationOf(record, picture);
        var answered = record.answered();
        var missed = record.missed();
        var took = record.took();
        var caller = called.by() == null ? null : picture.directory().find(called.by());
        return new Listed(
                called.check().value(),
                called.post().value(),
                postName(called.post(), picture),
                organization == null ? null : organization.id().value(),
                organization == null ? null : organization.name(),
                called.people().stream().map(person -> named(person, picture)).toList(),
                called.rule(),
                caller == null ? null : caller.name(),
                called.by() == null || record.by().post() == null
                        ? null
                        : postName(record.by().post(), picture),
                called.at(),
                called.answerBy(),
                state(record),
                missed == null ? null : missed.reason(),
                answered == null ? null : answered.at(),
                answered == null || answered.person() == null ? null : named(answered.person(), picture),
                took == null ? null : took.toSeconds());
    }

    private static String state(SpotCheckRecord record) {
        if (record.missed() != null) {
            return record.answered() == null ? "MISSED" : "LATE";
        }
        return record.answered() == null ? "OPEN" : "ANSWERED";
    }

    private static Named named(PersonId person, Picture picture) {
        return new Named(person.value(), Objects.requireNonNullElse(picture.nameOf(person), person.value()));
    }

    private static String postName(PostId id, Picture picture) {
        var post = picture.directory().find(id);
        return post == null ? id.value() : post.name();
    }
}
