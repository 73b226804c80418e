package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/**
 * How much is lost or threatened, as told; what is not known is null, never zero (Order 493 art. 3; near-misses by
 * 安监总厅统计〔2009〕119号).
 *
 * @param directLossYuan direct economic loss, CNY
 * @param atRisk people in danger
 * @param evacuated people moved away
 * @param underObservation people in hospital for observation
 */
public record Extent(
        @Nullable Long directLossYuan,
        @Nullable Integer atRisk,
        @Nullable Integer evacuated,
        @Nullable Integer underObservation,
        @Nullable Boolean seriousPollution,
        @Nullable Boolean keyFacilityThreatened) {}
