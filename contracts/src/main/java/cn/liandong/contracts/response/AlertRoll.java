package cn.liandong.contracts.response;

import cn.liandong.contracts.ids.Recurring;

/**
 * How far an alert is that each person acknowledges 逐人签收, when somebody was told of it.
 *
 * @param asked how many people have to acknowledge, whether they have or not
 * @param acknowledged how many of them have
 */
@Recurring
public record AlertRoll(int asked, int acknowledged) {
    /** Whether others have to as well: one person alone is asked as ever. */
    public boolean isOfSeveral() {
        return asked > 1;
    }

    /** How many have not. */
    public int missing() {
        return asked - acknowledged;
    }
}
