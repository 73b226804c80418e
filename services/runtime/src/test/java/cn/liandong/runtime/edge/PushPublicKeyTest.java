package cn.liandong.runtime.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.runtime.serde.CurveKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushPublicKeyTest {
    /** Written by OpenSSL 3.0: `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`, then `openssl pkey -pubout`. */
    private static final String PEM = """
            -----BEGIN PUBLIC KEY-----
            MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEToTbZDkYzJgw+brg4/RPO5ewA4T8
            03Lpsm0qhzqjtkd0Vk5WiRVIQ9Q4f9T2xgdW4tcUzICQ4VnicXaA1f/UPA==
            -----END PUBLIC KEY-----
            """;

    private static final String POINT =
            "044e84db643918cc9830f9bae0e3f44f3b97b00384fcd372e9b26d2a873aa3b64774564e5689154843d4387fd4f6c60756e2d714cc8090e159e2717680d5ffd43c";

    @TempDir
    private Path folder;

    @Test
    void a_file_of_openssl_is_read() throws IOException {
        var file = Files.writeString(folder.resolve("push.pub"), PEM).toString();
        var key = PushPublicKey.find(name -> name.equals("liandong.push.public-key-file") ? file : null);
        assertThat(key).isNotNull();
        assertThat(HexFormat.of().formatHex(CurveKeys.point(key))).isEqualTo(POINT);
    }

    @Test
    void without_the_setting_there_is_none() {
        assertThat(PushPublicKey.find(_ -> null)).isNull();
        assertThat(PushPublicKey.find(_ -> " ")).isNull();
    }

    @Test
    void a_point_that_is_not_on_the_curve_is_no_key() {
        var point = HexFormat.of().parseHex(POINT);
        assertThat(CurveKeys.point(CurveKeys.ofPoint(point))).isEqualTo(point);
        point[64] ^= 1;
        assertThatThrownBy(() -> CurveKeys.ofPoint(point)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_key_on_another_curve_is_none() throws IOException {
        var file = Files.writeString(folder.resolve("push.pub"), """
                -----BEGIN PUBLIC KEY-----
                MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE6xWy8qy0FSeK8RMpzvGLfEtu9aLo5Boh
                ofXzm6hcShJp03aglHEC2o5Skv4ucvQ9luKBxOwrJp3QbyWDt0hPxNKAVFB0OkZ9
                9KMgoFGdM3JsjyXyxoaJVfwrfqsbRAXt
                -----END PUBLIC KEY-----
                """);
        assertThatThrownBy(() -> PushPublicKey.find(_ -> file.toString()))
                .hasMessageContaining(PushPublicKey.VARIABLE)
                .hasMessageContaining("expected");
    }
}
