package cn.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.duty.RosterCommand;
import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Deadline;
import cn.liandong.contracts.journal.Deadlines;
import cn.liandong.contracts.journal.Position;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** The shapes that no sample shows alone: positions, ids as keys, deadlines, times. */
class JsonShapesTest {
    private static final JsonMapper JSON = ContractJson.mapper();
    private static final Instant AT = Instant.parse("2026-11-24T01:40:00.125Z");

    record Behind(Map<Jurisdiction, Map<String, Position>> behind) {}

    record Chairs(Deadlines<RosterCommand> deadlines) {}

    @Test
    void aPositionIsANumberInAPlainTopicAndAnObjectInAJournal() {
        assertThat(JSON.writeValueAsString(Position.plain(5_000_000_000L))).isEqualTo("5000000000");
        assertThat(JSON.readValue("5000000000", Position.class)).isEqualTo(Position.plain(5_000_000_000L));
        var journal = new Position(5_000_000_000L, 977, "ab");
        assertThat(JSON.readTree(JSON.writeValueAsBytes(journal))).isEqualTo(JSON.readTree("""
                {"offset":5000000000,"entry":977,"head":"ab"}"""));
        assertThat(JSON.readValue(JSON.writeValueAsString(journal), Position.class))
                .isEqualTo(journal);
    }

    @Test
    void aPositionThatIsNeitherIsRefused() {
        assertThatThrownBy(() -> JSON.readValue("\"44\"", Position.class)).isInstanceOf(DatabindException.class);
        assertThatThrownBy(() -> JSON.readValue("{\"offset\":1}", Position.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("{offset, entry, head}");
    }

    @Test
    void idsAreKeysOfMaps() {
        var behind = new Behind(Map.of(
                new Jurisdiction("420583"), Map.of("reports", Position.plain(3), "duty", new Position(1, 2, "ab"))));
        assertThat(JSON.readTree(JSON.writeValueAsBytes(behind))).isEqualTo(JSON.readTree("""
                {"behind":{"420583":{"duty":{"offset":1,"entry":2,"head":"ab"},"reports":3}}}"""));
        assertThat(JSON.readValue(JSON.writeValueAsBytes(behind), Behind.class)).isEqualTo(behind);
        assertThat(JSON.readValue("{\"420583:i\":7}", new TypeReference<Map<IncidentId, Integer>>() {}))
                .isEqualTo(Map.of(new IncidentId("420583:i"), 7));
    }

    @Test
    void anIdThatIsNoneIsRefusedAsAValueAndAsAKey() {
        assertThatThrownBy(() -> JSON.readValue("{\"behind\":{\"42058\":{}}}", Behind.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("six-digit");
        assertThatThrownBy(() -> JSON.readValue("\"<script>\"", IncidentId.class))
                .isInstanceOf(DatabindException.class)
                .hasMessageContaining("IncidentId must be");
        assertThatThrownBy(() -> JSON.readValue("{\"a\":\"b\"}", IncidentId.class))
                .isInstanceOf(DatabindException.class);
    }

    @Test
    void deadlinesAreAListInTheOrderTheyFallDue() {
        var later = new Deadline<RosterCommand>(
                "a", AT.plusSeconds(60), 60_000, new RosterCommand.TurnShift(new PostId("420583:a"), AT));
        var sooner = new Deadline<RosterCommand>("b", AT, 0, new RosterCommand.SetZone("Asia/Shanghai"));
        var chairs = new Chairs(Deadlines.<RosterCommand>none().with(later).with(sooner));
        var read = JSON.readValue(JSON.writeValueAsBytes(chairs), Chairs.class);
        assertThat(read.deadlines().inOrder()).containsExactly(sooner, later);
        assertThat(read.deadlines().find("a")).isEqualTo(later);
        assertThat(JSON.readTree(JSON.writeValueAsBytes(Deadlines.none().with(new Deadline<>("b", AT, 0, sooner))))
                        .toString())
                .contains("\"type\":\"SetZone\"");
    }

    @Test
    void timesAreIso8601InUtc() {
        assertThat(JSON.writeValueAsString(AT)).isEqualTo("\"2026-11-24T01:40:00.125Z\"");
        assertThat(JSON.readValue("\"2026-11-24T09:40:00.125+08:00\"", Instant.class))
                .isEqualTo(AT);
    }
}
