package cn.liandong.console.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which requests are let in. One pure rule, the first refusal wins; what no route names is refused. */
public final class RoutePolicies {
    static final long LARGEST_BODY_BYTES = 16_384;

    /** A directory of some thousand people; 5 000 rows of YAML have some 2 MB. */
    static final long LARGEST_FILE_BYTES = 4_194_304;

    /** As much as intake takes: nothing that was told is too long. */
    static final long LARGEST_REPORT_BYTES = 262_144;

    private static final Pattern JSON = Pattern.compile("application/json(\\s*;.*)?");
    private static final Pattern FILES = Pattern.compile("(application/(yaml|x-yaml|octet-stream|"
            + "vnd\\.openxmlformats-officedocument\\.spreadsheetml\\.sheet)|text/(yaml|vcard|x-vcard))(\\s*;.*)?");

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final List<Route> ROUTES = List.of(
            new Route("POST", "/api/session", Who.ANYBODY),
            new Route("GET", "/api/session", Who.OFFICER),
            new Route("DELETE", "/api/session", Who.OFFICER),
            new Route("POST", "/api/alerts/[^/]+/acknowledgement", Who.OFFICER),
            new Route("POST", "/api/alerts/[^/]+/steps", Who.OFFICER),
            new Route("POST", "/api/alerts/[^/]+/stand-down", Who.OFFICER),
            new Route(
                    "POST",
                    "/api/incidents/[^/]+/(claim|control|closing|reopening|level|level-end|alarms|lead|aid|grade|category)",
                    Who.OFFICER),
            new Route("POST", "/api/incidents/[^/]+/checklist/[^/]+/(tick|untick|not-applicable)", Who.OFFICER),
            new Route("POST", "/api/incidents/[^/]+/lead/[^/]+/(acceptance|decline|withdrawal)", Who.OFFICER),
            new Route("POST", "/api/aid/[^/]+/(grants|decline|withdrawal)", Who.OFFICER),
            new Route("GET", "/api/incidents/[^/]+/(zones\\.geojson|cap)", Who.OFFICER),
            new Route("POST", "/api/incidents/[^/]+/(merge|unmerge|split|dismiss-match|read-reports)", Who.OFFICER),
            new Route("POST", "/api/reports/[^/]+/unlink", Who.OFFICER),
            new Route("POST", Pattern.compile("/api/(reports/[^/]+/)?calls"), Who.OFFICER, Body.REPORT),
            new Route("GET", "/api/calls/places", Who.OFFICER),
            new Route("GET", "/api/incidents/[^/]+/attachments/[0-9a-f]{64}", Who.OFFICER),
            new Route("GET", "/api/site-links", Who.OFFICER),
            new Route("POST", "/api/sites/[^/]+/links", Who.OFFICER),
            new Route("POST", "/api/site-links/[^/]+/revocation", Who.OFFICER),
            new Route("GET", "/api/keys", Who.OFFICER),
            new Route("POST", "/api/organizations/[^/]+/keys", Who.OFFICER),
            new Route("POST", "/api/keys/[^/]+/revocation", Who.OFFICER),
            new Route("POST", "/api/incidents/[^/]+/zones", Who.OFFICER),
            new Route("GET", "/api/categories", Who.OFFICER),
            new Route("POST", "/api/units", Who.OFFICER),
            new Route("POST", "/api/units/[^/]+/state", Who.OFFICER),
            new Route("POST", "/api/positions", Who.OFFICER),
            new Route("POST", "/api/communications-tests", Who.OFFICER),
            new Route("GET", "/api/communications-tests", Who.OFFICER),
            new Route("POST", "/api/incidents/[^/]+/(proposals|offers)", Who.OFFICER),
            new Route(
                    "POST",
                    "/api/assignments/[^/]+/(acceptance|decline|departure|arrival|release|withdrawal|safety|safety-limit)",
                    Who.OFFICER),
            new Route("POST", "/api/incidents/[^/]+/directives", Who.OFFICER),
            new Route("POST", "/api/directives/[^/]+/(answer|acceptance|return|withdrawal)", Who.OFFICER),
            new Route("GET", "/api/overdue-steps", Who.OFFICER),
            new Route("GET", "/api/posts/[^/]+/(handover|people)", Who.OFFICER),
            new Route(
                    "POST",
                    "/api/posts/[^/]+/(sign-on|handover|handover-acceptance|takeover|overrides|follow|unfollow)",
                    Who.OFFICER),
            new Route("GET", "/api/coverage", Who.OFFICER),
            new Route("POST", "/api/overrides/[^/]+/withdrawal", Who.OFFICER),
            new Route("POST", "/api/posts/[^/]+/absences", Who.OFFICER),
            new Route("POST", "/api/absences/[^/]+/(answer|withdrawal)", Who.OFFICER),
            new Route("POST", "/api/people/[^/]+/leaves", Who.OFFICER),
            new Route("POST", "/api/people/[^/]+/contacts/[^/]+/(code|verification)", Who.OFFICER),
            new Route("POST", "/api/leaves/[^/]+/withdrawal", Who.OFFICER),
            new Route("POST", "/api/swaps", Who.OFFICER),
            new Route("POST", "/api/swaps/[^/]+/(answer|withdrawal)", Who.OFFICER),
            new Route("POST", "/api/spot-checks(/[^/]+/answer)?", Who.OFFICER),
            new Route("GET", "/api/spot-checks(/(results(\\.xlsx)?|posts))?", Who.OFFICER),
            new Route("POST", "/api/warnings/[^/]+/answer", Who.OFFICER),
            new Route("GET", "/api/push", Who.OFFICER),
            new Route("POST", "/api/push/subscription(/ending)?", Who.OFFICER),
            new Route("POST", "/api/clocks/[^/]+/report", Who.OFFICER),
            new Route("POST", "/api/incidents/[^/]+/upward-reports", Who.OFFICER),
            new Route(
                    "POST",
                    "/api/upward-reports/[^/]+/(text|submission|signature|return|discarding|sendings|delivery)",
                    Who.OFFICER),
            new Route("GET", "/api/organizations/[^/]+/schedules/[^/]+(/paper\\.(xlsx|pdf))?", Who.OFFICER),
            new Route(
                    "POST",
                    "/api/organizations/[^/]+/schedules/[^/]+/(draft|edits|check|withdrawal|publication)",
                    Who.OFFICER),
            new Route("GET", "/api/organizations/[^/]+/calendars", Who.OFFICER),
            new Route("POST", "/api/organizations/[^/]+/calendars", Who.OFFICER),
            new Route("POST", "/api/calendars/[^/]+/revocation", Who.OFFICER),
            new Route("GET", "/api/posts/[^/]+/duty-log/[^/]+(/paper\\.(xlsx|pdf))?", Who.OFFICER),
            new Route("POST", "/api/posts/[^/]+/notes(/[^/]+/striking-out)?", Who.OFFICER),
            new Route("GET", "/api/directory(/export)?", Who.OFFICER),
            new Route("POST", Pattern.compile("/api/directory/imports"), Who.OFFICER, Body.FILE),
            new Route("GET", "/api/audit", Who.OFFICER),
            new Route("GET", "/ws", Who.OFFICER),
            new Route("GET", "(?!/(api|ws|actuator)(/|$)).*", Who.ANYBODY),
            new Route("HEAD", "(?!/(api|ws|actuator)(/|$)).*", Who.ANYBODY));

    private static final List<Policy> ALL = List.of(
            RoutePolicies::isARoute,
            RoutePolicies::isAllowedMethod,
            RoutePolicies::isOfThisOrigin,
            RoutePolicies::isSmall,
            RoutePolicies::isOfItsType,
            RoutePolicies::isReady,
            RoutePolicies::isSignedIn);

    private RoutePolicies() {}

    /** Who may use a route. */
    private enum Who {
        ANYBODY,
        OFFICER
    }

    /** How large a body may be. */
    private enum Body {
        SMALL(LARGEST_BODY_BYTES),
        REPORT(LARGEST_REPORT_BYTES),
        FILE(LARGEST_FILE_BYTES);

        private final long largestBytes;

        Body(long largestBytes) {
            this.largestBytes = largestBytes;
        }
    }

    private record Route(String method, Pattern path, Who who, Body body) {
        Route(String method, String path, Who who) {
            this(method, Pattern.compile(path), who, Body.SMALL);
        }

        boolean matches(String requested) {
            return path.matcher(requested).matches();
        }
    }

    /**
     * What the rules look at.
     *
     * @param origin the header `Origin`
     * @param host the header `Host`
     * @param fetchSite the header `Sec-Fetch-Site`, which only browsers send and no script can forge
     * @param bodyBytes -1 where the length is not told
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
            boolean signedIn,
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
        return ROUTES.stream().anyMatch(route -> route.matches(request.path()))
                ? Optional.empty()
                : refused(404, "NO_SUCH_ROUTE", "There is nothing here", "The path is not one of the console's.");
    }

    private static Optional<Problem> isAllowedMethod(Request request) {
        return find(request).isPresent()
                ? Optional.empty()
                : refused(405, "METHOD_NOT_ALLOWED", "This cannot be done here", "The path has no such method.");
    }

    /** A page of somebody else may neither change anything here nor listen in, whatever cookie its browser holds. */
    private static Optional<Problem> isOfThisOrigin(Request request) {
        boolean harmless = READING.contains(request.method()) && !request.path().equals("/ws");
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
        long largest = find(request).map(Route::body).orElse(Body.SMALL).largestBytes;
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
        return find(request).map(route -> route.body() == Body.FILE).orElse(false);
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

    private static Optional<Problem> isSignedIn(Request request) {
        return is(request, Who.OFFICER) && !request.signedIn()
                ? refused(401, "NOT_SIGNED_IN", "Nobody is signed in", "Sign in and try again.")
                : Optional.empty();
    }

    private static boolean is(Request request, Who who) {
        return find(request).map(route -> route.who() == who).orElse(true);
    }

    private static Optional<Route> find(Request request) {
        return ROUTES.stream()
                .filter(route -> route.method().equals(request.method()) && route.matches(request.path()))
                .findFirst();
    }

    private static Optional<Problem> refused(int status, String code, String title, String detail) {
        return Optional.of(Problem.of(status, code, title, detail));
    }
}
