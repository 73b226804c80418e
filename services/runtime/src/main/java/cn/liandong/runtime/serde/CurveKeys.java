package cn.liandong.runtime.serde;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Keys on the curve P-256 in the forms in which they are kept (PEM) and sent (an uncompressed point, SEC 1 section 2.3). */
public final class CurveKeys {
    private static final int COORDINATE_BYTES = 32;
    private static final int POINT_BYTES = 1 + 2 * COORDINATE_BYTES;
    private static final byte UNCOMPRESSED = 4;
    private static final ECParameterSpec CURVE = curve();

    private CurveKeys() {}

    public static ECParameterSpec parameters() {
        return CURVE;
    }

    /** The 65 bytes of the key's point. */
    public static byte[] point(ECPublicKey key) {
        var bytes = new byte[POINT_BYTES];
        bytes[0] = UNCOMPRESSED;
        put(key.getW().getAffineX(), bytes, 1);
        put(key.getW().getAffineY(), bytes, 1 + COORDINATE_BYTES);
        return bytes;
    }

    /** The key of a point; 65 bytes that are none on the curve are an {@link IllegalArgumentException}. */
    public static ECPublicKey ofPoint(byte[] bytes) {
        if (bytes.length != POINT_BYTES || bytes[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("expected the 65 bytes of an uncompressed point");
        }
        var point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(bytes, 1, 1 + COORDINATE_BYTES)),
                new BigInteger(1, Arrays.copyOfRange(bytes, 1 + COORDINATE_BYTES, POINT_BYTES)));
        if (!isOnCurve(point)) {
            throw new IllegalArgumentException("expected a point on P-256");
        }
        try {
            return (ECPublicKey) factory().generatePublic(new ECPublicKeySpec(point, CURVE));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("expected a point on P-256", e);
        }
    }

    /** Of a file that {@code openssl pkey -pubout} wrote; what is none is an {@link IllegalArgumentException}. */
    public static ECPublicKey ofPublicPem(String pem) {
        try {
            var key = (ECPublicKey) factory().generatePublic(decoded(pem, "PUBLIC KEY", X509EncodedKeySpec::new));
            return ofPoint(point(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("expected a public key on P-256 in PEM", e);
        }
    }

    /** Of a file that {@code openssl genpkey -algorithm EC} wrote; what is none is an {@link IllegalArgumentException}. */
    public static ECPrivateKey ofPrivatePem(String pem) {
        try {
            var key = (ECPrivateKey) factory().generatePrivate(decoded(pem, "PRIVATE KEY", PKCS8EncodedKeySpec::new));
            if (key.getParams().getCurve().equals(CURVE.getCurve())) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            // The error says what of a key could not be read, which is nobody's to see.
        }
        throw new IllegalArgumentException("expected a private key on P-256 in PEM (PKCS #8)");
    }

    private static EncodedKeySpec decoded(
            String pem, String label, java.util.function.Function<byte[], EncodedKeySpec> spec) {
        var begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("expected " + begin);
        }
        return spec.apply(Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to)));
    }

    /** y² = x³ + ax + b: whoever agrees on a secret with a point elsewhere gives away of its own key. */
    private static boolean isOnCurve(ECPoint point) {
        var curve = CURVE.getCurve();
        var p = ((ECFieldFp) curve.getField()).getP();
        var x = point.getAffineX();
        var y = point.getAffineY();
        var right =
                x.multiply(x).add(curve.getA()).multiply(x).add(curve.getB()).mod(p);
        return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.multiply(y).mod(p).equals(right);
    }

    private static void put(BigInteger coordinate, byte[] bytes, int at) {
        var all = coordinate.toByteArray();
        int length = Math.min(all.length, COORDINATE_BYTES);
        System.arraycopy(all, all.length - length, bytes, at + COORDINATE_BYTES - length, length);
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC");
    }

    private static ECParameterSpec curve() {
        try {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }
}
