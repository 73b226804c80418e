package cn.liandong.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.Input;
import cn.liandong.runtime.serde.Json;
import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class RosterHouseTest {
    @Test
    void rosterKeepsTheRulesOfTheHouse() {
        HouseRules.check("roster");
    }

    @Test
    void aViewOfNothingSurvivesASnapshot() {
        var json = Json.mapper().writeValueAsBytes(new RosterShard.NoView());
        assertThat(Json.mapper().readValue(json, RosterShard.NoView.class)).isEqualTo(new RosterShard.NoView());
    }

    @Test
    void theShardWritesDutyAndReadsWhatTheNotifierFoundOut() {
        var shard = new RosterShard();
        assertThat(shard.journal()).isEqualTo(Topics.DUTY);
        assertThat(shard.inputs()).extracting(Input::topic).containsExactly(Topics.NOTIFICATIONS);
    }
}
