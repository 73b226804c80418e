package cn.liandong.faults.checker.laws;

import cn.liandong.faults.checker.history.History;
import cn.liandong.faults.checker.journals.Journals;
import java.time.Duration;

/**
 * What a law looks at.
 *
 * @param settle so long before the end of the history a step may be under way still, and so long a command that came after a
 *     deadline may overtake it
 */
public record Evidence(History history, Journals journals, Duration settle) {}
