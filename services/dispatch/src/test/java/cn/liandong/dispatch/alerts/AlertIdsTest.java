package cn.liandong.dispatch.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.IncidentId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.AlertMatter;
import cn.liandong.contracts.response.AlertReason;
import org.junit.jupiter.api.Test;

class AlertIdsTest {
    private static final IncidentId INCIDENT = new IncidentId("420583-5f2c9a10");
    private static final PostId POST = new PostId("city-duty");

    @Test
    void anIdIsOnePartOfAnAddress() {
        var readable = AlertIds.of(INCIDENT, POST, matter("situation/1796044800000"));
        var hashed = AlertIds.of(INCIDENT, POST, matter("situation/" + "1".repeat(150)));

        assertThat(readable.value()).isEqualTo("420583-5f2c9a10.city-duty.SITUATION_CHANGED.situation:1796044800000");
        assertThat(hashed.value()).doesNotContain("/").hasSizeLessThan(111);
    }

    @Test
    void twoMattersHaveTwo() {
        assertThat(AlertIds.of(INCIDENT, POST, matter("crew/1/2")))
                .isNotEqualTo(AlertIds.of(INCIDENT, POST, matter("crew/1/3")));
    }

    private static AlertMatter matter(String id) {
        return new AlertMatter(AlertReason.SITUATION_CHANGED, id, null, null);
    }
}
