package cn.liandong.runtime.observe;

/** What a process has too little of, so that it begins nothing new. */
public enum Shortage {
    /** Of the disk where the journals lie. */
    SPACE,
    /** Of the JVM's heap. */
    MEMORY
}
