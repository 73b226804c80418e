package cn.liandong.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.rights.OfficerRole;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutePoliciesTest {
    private static final OfficerRole CITY = new OfficerRole(Tier.CITY, PostKind.DUTY_OFFICER);

    private static String said(String method, String path, boolean signedIn) {
        return said(method, path, signedIn, null, null, 0, null);
    }

    private static String said(
            String method,
            String path,
            boolean signedIn,
            @Nullable String origin,
            @Nullable String fetchSite,
            long bytes,
            @Nullable String type) {
        return RoutePolicies.refusal(new RoutePolicies.Request(
                        method,
                        path,
                        origin,
                        "console.example",
                        fetchSite,
                        bytes,
                        type,
                        signedIn ? RoutePolicies.Caller.OFFICER : RoutePolicies.Caller.NOBODY,
                        signedIn ? CITY : null,
                        false,
                        (name, id) -> id.equals("hidden"),
                        true,
                        Set.of("https://front.example")))
                .map(Problem::code)
                .orElse("let in");
    }

    @Test
    void whatNoRouteNamesIsRefusedToEverybody() {
        for (var path :
                List.of("/api", "/api/", "/api/people", "/api/session/x", "/ws/x", "/actuator", "/actuator/health")) {
            assertThat(said("GET", path, true)).as(path).isEqualTo("NO_SUCH_ROUTE");
        }
        assertThat(said("TRACE", "/api/session", true)).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(said("POST", "/", true)).isEqualTo("METHOD_NOT_ALLOWED");
    }

    @Test
    void thePageIsForEverybodyAndThePictureForOfficers() {
        assertThat(said("GET", "/incidents/7", false)).isEqualTo("let in");
        assertThat(said("GET", "/apiary", false)).isEqualTo("let in");
        assertThat(said("GET", "/ws", false)).isEqualTo("NOT_SIGNED_IN");
        for (var act : List.of("acknowledgement", "steps", "stand-down")) {
            assertThat(said("POST", "/api/alerts/a/" + act, false)).isEqualTo("NOT_SIGNED_IN");
            assertThat(said("POST", "/api/alerts/a/" + act, true)).isEqualTo("let in");
        }
        for (var act : List.of(
                "claim",
                "control",
                "closing",
                "reopening",
                "level",
                "level-end",
                "alarms",
                "aid",
                "lead",
                "lead/1/acceptance",
                "lead/1/decline",
                "lead/1/withdrawal",
                "checklist/x/tick",
                "checklist/x/untick",
                "checklist/x/not-applicable")) {
            assertThat(said("POST", "/api/incidents/i/" + act, false)).isEqualTo("NOT_SIGNED_IN");
            assertThat(said("POST", "/api/incidents/i/" + act, true)).isEqualTo("let in");
        }
    }

    @Test
    void unitsAndAssignmentsAreForOfficers() {
        for (var path : List.of(
                "/api/units",
                "/api/units/u/state",
                "/api/positions",
                "/api/incidents/i/proposals",
                "/api/incidents/i/offers",
                "/api/assignments/a/acceptance",
                "/api/assignments/a/decline",
                "/api/assignments/a/departure",
                "/api/assignments/a/arrival",
                "/api/assignments/a/release",
                "/api/assignments/a/withdrawal",
                "/api/assignments/a/safety",
                "/api/assignments/a/safety-limit",
                "/api/incidents/a/directives",
                "/api/directives/a/answer",
                "/api/directives/a/acceptance",
                "/api/directives/a/return",
                "/api/directives/a/withdrawal",
                "/api/incidents/a/upward-reports",
                "/api/upward-reports/a/text",
                "/api/upward-reports/a/submission",
                "/api/upward-reports/a/signature",
                "/api/upward-reports/a/return",
                "/api/upward-reports/a/discarding",
                "/api/upward-reports/a/sendings")) {
            assertThat(said("POST", path, false)).as(path).isEqualTo("NOT_SIGNED_IN");
            assertThat(said("POST", path, true)).as(path).isEqualTo("let in");
            assertThat(said("GET", path, true)).as(path).isEqualTo("METHOD_NOT_ALLOWED");
        }
        assertThat(said("POST", "/api/assignments/a/anything", true)).isEqualTo("NO_SUCH_ROUTE");
    }

    @Test
    void aChangeAndAFeedComeFromTheConsolesOwnOrigin() {
        for (var foreign : List.of(
                "https://evil.example",
                "null",
                "https://console.example.evil.example",
                "file://console.example",
                "not an origin")) {
            assertThat(said("DELETE", "/api/session", true, foreign, null, 0, null))
                    .as(foreign)
                    .isEqualTo("FOREIGN_ORIGIN");
            assertThat(said("GET", "/ws", true, foreign, null, 0, null)).isEqualTo("FOREIGN_ORIGIN");
        }
        for (var own : List.of("https://console.example", "https://front.example")) {
            assertThat(said("DELETE", "/api/session", true, own, "same-origin", 0, null))
                    .isEqualTo("let in");
        }
        assertThat(said("DELETE", "/api/session", true, null, "same-site", 0, null))
                .isEqualTo("FOREIGN_ORIGIN");
    }

    @Test
    void aBodyIsSmallJson() {
        var path = "/api/session";
        assertThat(said("POST", path, false, null, null, 10, "application/json; charset=utf-8"))
                .isEqualTo("let in");
        assertThat(said("POST", path, false, null, null, 10, "text/plain")).isEqualTo("NOT_JSON");
        assertThat(said("POST", path, false, null, null, 10, null)).isEqualTo("NOT_JSON");
        assertThat(said("POST", path, false, null, null, 20_000, "application/json"))
                .isEqualTo("TOO_LARGE");
        assertThat(said("POST", path, false, null, null, -1, "application/json"))
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void whatIsNotSeenIsNotThere() {
        assertThat(said("POST", "/api/alerts/hidden/acknowledgement", true)).isEqualTo("NO_SUCH_ALERT");
        assertThat(said("POST", "/api/upward-reports/hidden/text", true)).isEqualTo("NO_SUCH_UPWARD_REPORT");
        assertThat(said("POST", "/api/alerts/hidden/acknowledgement", false)).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void aRightIsAskedForBeforeWhatThePathNames() {
        assertThat(said("GET", "/api/audit", true)).isEqualTo("NO_RIGHT");
    }

    @Test
    void everyPolicyIsListed() {
        assertThat(RoutePolicies.all()).hasSize(12);
    }
}
