package cn.liandong.drills.scenarios.loads;

/**
 * What is expected of whoever takes a load. That nothing is lost or done twice is promised of every load and stands there to be
 * read: no file may expect less.
 *
 * @param lost of the reports that were answered with success, how many are in no journal, in no incident, or alerted nobody: 0
 * @param twice how many were decided twice, or somebody alerted of twice: 0
 * @param refusedAtMost tries that were not answered with success; each is made again under its key
 * @param alertedWithin of a hundred reports 99, from when they were due to the first call for them
 */
public record LoadExpected(int lost, int twice, int refusedAtMost, LoadSpan alertedWithin) {
    public LoadExpected {
        if (lost != 0 || twice != 0) {
            throw new IllegalArgumentException("'lost' and 'twice' are 0 in every load drill: what was answered with"
                    + " success is never lost, and nobody is alerted twice");
        }
        if (refusedAtMost < 0) {
            throw new IllegalArgumentException("'refusedAtMost' is " + refusedAtMost + ", expected 0 or more");
        }
    }
}
