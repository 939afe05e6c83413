WITH "inputs" AS (
  -- One column for each metric; NaN and infinities count as missing.
  SELECT
    "id",
  FROM "sites"
    CAST(CASE
      WHEN "value_labor__assembler_wage" <= 18.5 THEN 100
      WHEN "value_labor__assembler_wage" >= 25 THEN 0
      ELSE 100 * ((25 - "value_labor__assembler_wage") / 6.5)
    END AS DOUBLE) AS "score_labor__assembler_wage",
  "total",
  "completeness",
