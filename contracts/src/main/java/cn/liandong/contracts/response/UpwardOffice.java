package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.PersonId;

/**
 * An office above the city that takes upward reports by itself, by mail or at a webhook 上级值班室.
 *
 * @param id under which its record lies in `people`: there alone are its addresses, in the order in which they are tried
 * @param name 1 to 100 characters
 * @param party that has a report once the office has it, above the city
 * @param source where it is written that reports go there, 1 to 200 characters
 */
public record UpwardOffice(PersonId id, String name, ReportingParty party, String source) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SOURCE = 200;

    /** @throws IllegalArgumentException saying what was expected */
    public UpwardOffice {
        if (party.compareTo(ReportingParty.CITY) <= 0) {
            throw new IllegalArgumentException(
                    "an office above the city is of PREFECTURE, PROVINCE or STATE_COUNCIL, not of " + party);
        }
        require("name", name, LONGEST_NAME);
        require("source", source, LONGEST_SOURCE);
    }

    private static void require(String what, String text, int longest) {
        if (text.isBlank() || text.length() > longest) {
            throw new IllegalArgumentException(
                    "the " + what + " of an office above the city has 1 to " + longest + " characters");
        }
    }
}
