export { roughWeather, type LogFaults } from './faults.ts';
export { simulatedLog, type SimulatedLog, type SimulatedLogOptions } from './simulated-log.ts';
