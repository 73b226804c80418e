package cn.liandong.console.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.Tier;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RightsTest {
    private static Rights read(String yaml) {
        return Rights.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRowSaysWhichTiersAndWhichOfTheirPostsMay() {
        var rights = read("rights:\n  GET /api/audit: [CITY/DUTY_LEADER, TOWN]\n");
        var right = Objects.requireNonNull(rights.find("GET", "/api/audit"));
        assertThat(right.isFor(new OfficerRole(Tier.CITY, PostKind.DUTY_LEADER)))
                .isTrue();
        assertThat(right.isFor(new OfficerRole(Tier.CITY, PostKind.DUTY_OFFICER)))
                .isFalse();
        assertThat(right.isFor(new OfficerRole(Tier.TOWN, PostKind.DUTY_OFFICER)))
                .isTrue();
        assertThat(right.isFor(new OfficerRole(Tier.AGENCY, PostKind.DUTY_LEADER)))
                .isFalse();
        assertThat(right.holders()).isEqualTo("CITY/DUTY_LEADER, TOWN");
    }

    @Test
    void aPathNamesItsObjectsAndIsNoPattern() {
        var rights = read("""
                rights:
                  POST /api/incidents/{incident}/lead/{number}/decline: [CITY]
                  GET /api/a.b: [CITY]
                """);
        var right = Objects.requireNonNull(rights.find("POST", "/api/incidents/incident:7/lead/2/decline"));
        assertThat(right.named("/api/incidents/incident:7/lead/2/decline"))
                .isEqualTo(Map.of("incident", "incident:7", "number", "2"));
        assertThat(rights.find("POST", "/api/incidents/a/b/lead/2/decline")).isNull();
        assertThat(rights.find("GET", "/api/axb")).as("a dot is a dot").isNull();
        assertThat(rights.find("GET", "/api/incidents/incident:7/lead/2/decline"))
                .isNull();
        assertThat(rights.isPath("/api/incidents/incident:7/lead/2/decline")).isTrue();
    }

    @Test
    void aWordGoesBeforeWhatMayBeAnything() {
        var rights = read("rights:\n  GET /api/spot-checks/{check}: [TOWN]\n  GET /api/spot-checks/posts: [CITY]\n");
        assertThat(Objects.requireNonNull(rights.find("GET", "/api/spot-checks/posts"))
                        .holders())
                .isEqualTo("CITY");
    }

    @Test
    void halfATableLetsNobodyIn() {
        assertThatThrownBy(() -> read("rights:\n  GET /api/audit: [LEADER]\n"))
                .hasMessageContaining("'GET /api/audit'")
                .hasMessageContaining("expected ANYBODY, WALL, a tier");
        assertThatThrownBy(() -> read("rights:\n  GET /api/audit: []\n")).hasMessageContaining("a list of who may");
        assertThatThrownBy(() -> read("rights:\n  /api/audit: [CITY]\n")).hasMessageContaining("expected a method");
        assertThatThrownBy(() -> read("rights:\n  GET /api/a: [CITY]\n  GET /api/a: [TOWN]\n"))
                .hasMessageContaining("duplicate key");
        assertThatThrownBy(() -> read("- none")).hasMessageContaining("under the word rights");
    }
}
