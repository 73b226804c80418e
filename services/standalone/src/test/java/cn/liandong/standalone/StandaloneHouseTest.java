package cn.liandong.standalone;

import static cn.liandong.testkit.HouseRules.capabilitiesMeetThroughContracts;
import static cn.liandong.testkit.HouseRules.everyPackageIsNullMarked;
import static cn.liandong.testkit.HouseRules.onlyTheRuntimeReadsTheLog;
import static cn.liandong.testkit.HouseRules.publicNamesStandInTheGlossary;

import cn.liandong.testkit.HouseRules;
import org.junit.jupiter.api.Test;

/** It decides nothing, so the rules of deciders have no class to match. */
class StandaloneHouseTest {
    private static final String STANDALONE = "standalone";

    @Test
    void theHouseRulesHold() {
        HouseRules.check(
                STANDALONE,
                capabilitiesMeetThroughContracts(STANDALONE),
                onlyTheRuntimeReadsTheLog(STANDALONE),
                everyPackageIsNullMarked(STANDALONE),
                publicNamesStandInTheGlossary(STANDALONE));
    }
}
