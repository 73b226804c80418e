package cn.liandong.runtime.serde;

/** The hash that tells one body from another under the same id: the first 32 hex digits of SHA-256 over its bytes. */
public final class Bodies {
    private Bodies() {}

    public static String hash(byte[] body) {
        return Hashes.hex(Hashes.sha256(body)).substring(0, 32);
    }
}
