package cn.liandong.intake.reports.reading;

import cn.liandong.contracts.incidents.Understood;
import java.util.List;

/**
 * A report that was read.
 *
 * @param body the text as it came, for a person to read
 */
public record Reading(Understood understood, List<Finding> findings, String body) {}
