package cn.liandong.console.web;

import cn.liandong.console.rights.OfficerRole;
import cn.liandong.console.rights.Right;
import cn.liandong.console.rights.Rights;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which requests are let in. One pure rule, the first refusal wins; what no route names is refused. */
public final class RoutePolicies {
    static final long LARGEST_BODY_BYTES = 16_384;

    /** A directory of some thousand people; 5 000 rows of YAML have some 2 MB. */
    static final long LARGEST_FILE_BYTES = 4_194_304;

    /** The code of a refusal by the table of rights. */
    static final String NO_RIGHT = "NO_RIGHT";

    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    /** As much as intake takes: nothing that was told is too long. */
    static final long LARGEST_REPORT_BYTES = 262_144;

    private static final Pattern JSON = Pattern.compile("application/json(\\s*;.*)?");
    private static final Pattern FILES = Pattern.compile("(application/(yaml|x-yaml|octet-stream|"
            + "vnd\\.openxmlformats-officedocument\\.spreadsheetml\\.sheet)|text/(yaml|vcard|x-vcard))(\\s*;.*)?");

    /** The feed of a big screen; under the path of its cookie. */
    public static final String WALL_FEED = "/api/wall/feed";

    private static final Set<String> FEEDS = Set.of("/ws", WALL_FEED);

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final Rights RIGHTS = Rights.table();

    /** The page itself, which is for everybody: who has not signed in sees its sign-in. */
    private static final Pattern PAGE = Pattern.compile("(?!/(api|ws|actuator)(/|$)).*");

    /** Signing out must always be possible, and asking who is signed in says what is wrong. */
    private static final String SESSION = "/api/session";

    private static final String PASSWORD = "/api/session/password";

    /** What takes a file for its body. */
    private static final Set<String> TAKES_A_FILE = Set.of("/api/directory/imports");

    /** Calls, as intake takes a report: nothing that was told is too long; and scenarios, which hold reports. */
    private static final Pattern TAKES_A_REPORT = Pattern.compile("/api/((reports/[^/]+/)?calls|drill-scenarios)");

    private static final List<Policy> ALL = List.of(
            RoutePolicies::isARoute,
            RoutePolicies::isAllowedMethod,
            RoutePolicies::isOfThisOrigin,
            RoutePolicies::isSmall,
            RoutePolicies::isOfItsType,
            RoutePolicies::isReady,
            RoutePolicies::isOfItsKind,
            RoutePolicies::isSignedIn,
            RoutePolicies::isOwnPassword,
            RoutePolicies::isRegistered,
            RoutePolicies::isRightful,
            RoutePolicies::isSeen);

    private RoutePolicies() {}

    /** Who asks. */
    public enum Caller {
        NOBODY,
        OFFICER,
        WALL
    }

    /**
     * What the rules look at.
     *
     * @param origin the header `Origin`
     * @param host the header `Host`
     * @param fetchSite the header `Sec-Fetch-Site`, which only browsers send and no script can forge
     * @param bodyBytes -1 where the length is not told
     * @param role of whoever is signed in; null for nobody, and where the directory does not name the post
     * @param mustChange whether the officer's password was made for him and is not changed yet
     * @param hides whether the officer does not see what a path names: {@code incident} and its id
     * @param ready whether everything that was there at the start is folded
     * @param origins origins that count as the console's own beside its host
     */
    public record Request(
            String method,
            String path,
            @Nullable String origin,
            @Nullable String host,
            @Nullable String fetchSite,
            long bodyBytes,
            @Nullable String contentType,
            Caller caller,
            @Nullable OfficerRole role,
            boolean mustChange,
            BiPredicate<String, String> hides,
            boolean ready,
            Set<String> origins) {}

    /** One rule; empty where it has nothing against the request. */
    @FunctionalInterface
    interface Policy {
        Optional<Problem> refusal(Request request);
    }

    /** Every rule, in the order they are asked. */
    static List<Policy> all() {
        return ALL;
    }

    /** Why the request is refused; empty where it is let in. */
    public static Optional<Problem> refusal(Request request) {
        return ALL.stream()
                .map(policy -> policy.refusal(request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Problem> isARoute(Request request) {
        return isPage(request.path()) || RIGHTS.isPath(request.path())
                ? Optional.empty()
                : refused(404, "NO_SUCH_ROUTE", "There is nothing here", "The path is not one of the console's.");
    }

    private static Optional<Problem> isAllowedMethod(Request request) {
        boolean page = READING.contains(request.method()) && isPage(request.path());
        return page || find(request) != null
                ? Optional.empty()
                : refused(405, "METHOD_NOT_ALLOWED", "This cannot be done here", "The path has no such method.");
    }

    /** A page of somebody else may neither change anything here nor listen in, whatever cookie its browser holds. */
    private static Optional<Problem> isOfThisOrigin(Request request) {
        boolean harmless = READING.contains(request.method()) && !FEEDS.contains(request.path());
        return harmless || (isOwnOrigin(request) && isOwnSite(request.fetchSite()))
                ? Optional.empty()
                : refused(
                        403,
                        "FOREIGN_ORIGIN",
                        "Not from the console's own page",
                        "The request came from another site. Open the console itself and try again.");
    }

    private static boolean isOwnOrigin(Request request) {
        var origin = request.origin();
        if (origin == null || request.origins().contains(origin)) {
            return true;
        }
        try {
            var uri = URI.create(origin);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getAuthority() != null && uri.getAuthority().equalsIgnoreCase(request.host());
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }

    private static boolean isOwnSite(@Nullable String fetchSite) {
        return fetchSite == null || fetchSite.equals("same-origin") || fetchSite.equals("none");
    }

    private static Optional<Problem> isSmall(Request request) {
        long largest = isFile(request)
                ? LARGEST_FILE_BYTES
                : TAKES_A_REPORT.matcher(request.path()).matches() ? LARGEST_REPORT_BYTES : LARGEST_BODY_BYTES;
        return request.bodyBytes() > largest || request.bodyBytes() < 0
                ? refused(
                        413,
                        "TOO_LARGE",
                        "The body is too large",
                        "A body has at most " + largest + " bytes here and tells its length.")
                : Optional.empty();
    }

    private static Optional<Problem> isOfItsType(Request request) {
        var type = request.contentType();
        var taken = isFile(request) ? FILES : JSON;
        if (request.bodyBytes() == 0
                || (type != null && taken.matcher(type.toLowerCase(Locale.ROOT)).matches())) {
            return Optional.empty();
        }
        return isFile(request)
                ? refused(
                        403,
                        "NOT_A_DIRECTORY_FILE",
                        "The body is no file of a directory",
                        "Send it as application/yaml, text/vcard or the type of an XLSX file.")
                : refused(403, "NOT_JSON", "The body is not JSON", "Send the body as application/json.");
    }

    private static boolean isFile(Request request) {
        return TAKES_A_FILE.contains(request.path());
    }

    private static Optional<Problem> isReady(Request request) {
        boolean needed = request.path().startsWith("/api/") || request.path().equals("/ws");
        return needed && !request.ready()
                ? refused(
                        503,
                        "NOT_READY",
                        "The console has not read everything yet",
                        "It has just started. Try again in some seconds.")
                : Optional.empty();
    }

    /** A wall looks and does nothing else, and nobody else looks as one. */
    private static Optional<Problem> isOfItsKind(Request request) {
        var right = find(request);
        boolean strange = right != null
                && !right.anybody()
                && (right.wall() ? request.caller() == Caller.OFFICER : request.caller() == Caller.WALL);
        return strange
                ? refused(403, "WALL_ONLY_LOOKS", "A wall view only looks", "Sign in at another page to do this.")
                : Optional.empty();
    }

    private static Optional<Problem> isSignedIn(Request request) {
        var right = find(request);
        return right != null && !right.anybody() && request.caller() == Caller.NOBODY
                ? refused(401, "NOT_SIGNED_IN", "Nobody is signed in", "Sign in and try again.")
                : Optional.empty();
    }

    /** Whoever made the password knows it: until it is changed nobody can say who acted. */
    private static Optional<Problem> isOwnPassword(Request request) {
        return isForOfficers(request)
                        && request.mustChange()
                        && !request.path().equals(SESSION)
                        && !request.path().equals(PASSWORD)
                ? refused(
                        403,
                        "CHANGE_PASSWORD_FIRST",
                        "The password was made for this account",
                        "Choose one of your own first, and go on then.")
                : Optional.empty();
    }

    private static Optional<Problem> isRegistered(Request request) {
        return isForOfficers(request)
                        && request.role() == null
                        && !request.path().equals(SESSION)
                ? refused(
                        503,
                        "NOT_REGISTERED",
                        "The account's post is not in the directory",
                        "The city's file must name the post and the organization of this account.")
                : Optional.empty();
    }

    private static Optional<Problem> isRightful(Request request) {
        var right = find(request);
        return right == null || request.role() == null || right.isFor(request.role())
                ? Optional.empty()
                : refused(
                        403,
                        NO_RIGHT,
                        "This is not for your post",
                        "It is for " + right.holders() + ". Ask the city's duty room.");
    }

    /** Other people's objects are not there: that there is one is told to nobody who does not see it. */
    private static Optional<Problem> isSeen(Request request) {
        var right = find(request);
        return right == null || request.caller() != Caller.OFFICER
                ? Optional.empty()
                : right.named(request.path()).entrySet().stream()
                        .filter(named -> request.hides().test(named.getKey(), named.getValue()))
                        .findFirst()
                        .flatMap(named -> refused(
                                404,
                                noSuch(named.getKey()),
                                "There is no such thing in what you see",
                                "The path names no " + named.getKey()
                                        + " of your picture. Reload it, and choose one that is shown."));
    }

    /** {@code NO_SUCH_UPWARD_REPORT} of {@code upwardReport}, as the services say it. */
    private static String noSuch(String name) {
        return "NO_SUCH_" + CAPITAL.matcher(name).replaceAll("_$0").toUpperCase(Locale.ROOT);
    }

    private static boolean isForOfficers(Request request) {
        var right = find(request);
        return right != null && !right.anybody() && !right.wall();
    }

    private static boolean isPage(String path) {
        return PAGE.matcher(path).matches();
    }

    private static @Nullable Right find(Request request) {
        return RIGHTS.find(request.method(), request.path());
    }

    private static Optional<Problem> refused(int status, String code, String title, String detail) {
        return Optional.of(Problem.of(status, code, title, detail));
    }
}
