/**
 * Fits the two models of the ranker by gradient descent with AdaGrad steps (Duchi, Hazan and Singer 2011), in a fixed
 * order and from zero, so that the same data give the same weights.
 */
const STEPS = 600;
const RATE = 0.5;
/** Pulls weights to zero, against fitting chance. */
const RIDGE = 1e-3;
/** Fits a conditional logit: the right candidates, or none, get the probability. */
export function fitChoices(choices) {
    const scale = scaleOf(choices.flatMap(({ rows }) => rows));
    const data = choices.map((choice) => ({ ...choice, rows: choice.rows.map((row) => scale.apply(row)) }));
    const total = choices.reduce((sum, { weight }) => sum + weight, 0);
    const rank = adagrad(scale.width);
    const none = adagrad(choices[0]?.none.length ?? 0);
    for (let step = 0; step < STEPS; step++) {
        for (const choice of data) {
            const scores = choice.rows.map((row) => product(row, rank.weights));
            const noneScore = product(choice.none, none.weights);
            const most = Math.max(noneScore, ...scores);
            const odds = scores.map((score) => Math.exp(score - most));
            const noneOdds = Math.exp(noneScore - most);
            const sum = odds.reduce((a, b) => a + b, noneOdds);
            const rightSum = odds.reduce((a, b, i) => a + (choice.right[i] ? b : 0), 0);
            const share = choice.weight / total;
            for (const [i, row] of choice.rows.entries()) {
                const wanted = choice.right[i] ? odds[i] / rightSum : 0;
                rank.add(row, share * (odds[i] / sum - wanted));
            }
            none.add(choice.none, share * (noneOdds / sum - (rightSum > 0 ? 0 : 1)));
        }
        rank.step();
        none.step();
    }
    // "None" has no part in what standardising takes from all candidates alike: give it back to the intercept.
    const { weights, shift } = scale.undo(rank.weights);
    const noneWeights = none.weights.slice();
    noneWeights[0] -= shift;
    return { weights, none: noneWeights };
}
/** Fits a logistic regression with an intercept: `none[0]`. */
export function fitBinary(rows, right, weight) {
    const scale = scaleOf(rows);
    const data = rows.map((row) => scale.apply(row));
    const total = weight.reduce((a, b) => a + b, 0);
    const model = adagrad(scale.width);
    const intercept = adagrad(1);
    const one = Float64Array.of(1);
    for (let step = 0; step < STEPS; step++) {
        for (const [i, row] of data.entries()) {
            const odds = product(row, model.weights) + intercept.weights[0];
            const error = (weight[i] / total) * (1 / (1 + Math.exp(-odds)) - Number(right[i]));
            model.add(row, error);
            intercept.add(one, error);
        }
        model.step();
        intercept.step();
    }
    const { weights, shift } = scale.undo(model.weights);
    return { weights, none: Float64Array.of(intercept.weights[0] + shift) };
}
function product(a, b) {
    let sum = 0;
    for (let i = 0; i < a.length; i++)
        sum += a[i] * b[i];
    return sum;
}
/** Weights with the gradient that gathers for their next step. */
function adagrad(width) {
    const weights = new Float64Array(width);
    const gradient = new Float64Array(width);
    const squares = new Float64Array(width).fill(1e-8);
    return {
        weights,
        add(row, error) {
            for (let j = 0; j < width; j++)
                gradient[j] += error * row[j];
        },
        step() {
            for (let j = 0; j < width; j++) {
                const g = gradient[j] + RIDGE * weights[j];
                squares[j] += g * g;
                weights[j] -= (RATE * g) / Math.sqrt(squares[j]);
            }
            gradient.fill(0);
        },
    };
}
/** Standardises features to mean 0 and deviation 1, which gradient descent wants. */
function scaleOf(rows) {
    const width = rows[0]?.length ?? 0;
    const mean = new Float64Array(width);
    const deviation = new Float64Array(width);
    for (const row of rows)
        for (let j = 0; j < width; j++)
            mean[j] += row[j] / rows.length;
    for (const row of rows)
        for (let j = 0; j < width; j++)
            deviation[j] += (row[j] - mean[j]) ** 2 / rows.length;
    for (let j = 0; j < width; j++)
        deviation[j] = Math.sqrt(deviation[j]) || 1;
    return {
        width,
        apply: (row) => row.map((value, j) => (value - mean[j]) / deviation[j]),
        /** Weights for features as they are, and what must be added to each score. */
        undo(standard) {
            const weights = standard.map((weight, j) => weight / deviation[j]);
            return { weights, shift: -product(weights, mean) };
        },
    };
}
