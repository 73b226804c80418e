package cn.liandong.console.feeds;

/** Who is sent frames. Called under the feed's lock: never blocks. */
interface Subscriber {
    /** Takes a frame, or is cut where it cannot take more. */
    void offer(String frame);
}
