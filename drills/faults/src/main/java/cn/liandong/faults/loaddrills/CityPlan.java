package cn.liandong.faults.loaddrills;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a city for a load drill is made of.
 *
 * @param folder for everything that is written; must be new
 * @param everything the command that starts everything in one process
 * @param setUp the command of the set-up that loads more cities into it
 * @param sampleCity the folder of the files of the city that is meant by `one city`
 * @param quotas a file that lets one key send all of the load
 * @param warmUp so long it takes reports before the drill, or compilers would be measured
 * @param seed of every choice that is left to chance
 */
record CityPlan(
        Path folder,
        List<String> everything,
        List<String> setUp,
        Path sampleCity,
        Path quotas,
        Duration warmUp,
        long seed) {}
