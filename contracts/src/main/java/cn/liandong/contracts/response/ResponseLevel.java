package cn.liandong.contracts.response;

/**
 * How much of the organisation is activated 响应级别, I the most; people set it, and it follows from no grade (GB/T
 * 29639-2020).
 */
public enum ResponseLevel {
    I,
    II,
    III,
    IV;

    /** Whether what this level asks for includes what the other one does: levels add up from IV. */
    public boolean includes(ResponseLevel other) {
        return compareTo(other) <= 0;
    }
}
